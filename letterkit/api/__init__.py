"""The door for other Python programs, beside the command line and the app.

`import letterkit` offers its functions and documents what they promise. Like the other two doors it may read the
clock, the environment and the working folder. Unlike them it prints nothing and writes nothing.
"""
