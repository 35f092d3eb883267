"""The door for other Python programs, beside the command line and the app.

`import letterkit` hands its functions on; what they promise stands there. Like the other two doors it may read
the clock, the environment and the working folder. Unlike them it prints nothing and writes nothing.
"""
