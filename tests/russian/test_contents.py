"""The list of modules that the package begins with."""

import re
from pathlib import Path

from letterkit import russian


def test_the_package_lists_all_its_modules_once() -> None:
    listed = re.findall(r"`(\w+)/?`", russian.__doc__ or "")
    folder = Path(russian.__file__ or "").parent
    modules = [path.stem for path in folder.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()]
    assert listed
    assert sorted(listed) == sorted(name for name in modules if name != "__init__")
