from .draw import pdf_bytes as pdf_bytes
from .fonts import metrics as metrics
from .picture import page_png as page_png
