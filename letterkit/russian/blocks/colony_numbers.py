"""Which kind of colony has a number in a federal subject, where only one kind has it.

From the published addresses of 2024; kinds that share a number in a subject are left out.
"""

from functools import lru_cache

_KINDS = """
    RU-AD=ИК=1/2 RU-AD=КП=3/6 RU-AL=ИК=1 RU-ALT=ЛИУ=1/8 RU-ALT=КП=2 RU-ALT=ИК=3/5/6/9/10 RU-AMU=ИК=2/3/8 RU-AMU=КП=4
    RU-ARK=ИК=1/4/5/7/14/16/21/28/29 RU-ARK=КП=3/19 RU-AST=ИК=2/6/8 RU-BA=ИК=2/3/4/7/8/9/16/21 RU-BA=ЛИУ=19
    RU-BEL=ИК=4/5/6/7/9 RU-BEL=КП=8 RU-BRY=ИК=1/2/4/5/6 RU-BRY=КП=3 RU-BU=ИК=1/2/7/8 RU-BU=КП=3 RU-BU=ЛИУ=5
    RU-CE=ИК=2 RU-CE=КП=3 RU-CHE=ИК=1/2/4/5/6/8/10/11/15/18/25 RU-CHE=КП=7 RU-CU=ИК=1/2/3/4/5/6/9 RU-CU=ЛИУ=7
    RU-CU=КП=8 RU-DA=ИК=2/7 RU-DA=ЛИУ=4 RU-DA=КП=8/9 RU-IRK=ИК=2/3/4/6/7/11/14/15/19/25/32/40 RU-IRK=КП=20/39/51
    RU-IVA=ИК=2/3/4/5/6/7 RU-IVA=ЛИУ=8 RU-IVA=КП=10/12/13 RU-KAM=ИК=5/6/7 RU-KB=ИК=1/3/4 RU-KB=КП=5
    RU-KDA=ИК=2/3/4/5/6/9/11/14 RU-KDA=КП=10/12 RU-KEM=ИК=1/5/22/29/35/37/40/41/43/44/50 RU-KEM=КП=2/3/31
    RU-KEM=ЛИУ=16/33/42 RU-KGD=ИК=4/8/9/13 RU-KGD=ЛИУ=5 RU-KGD=КП=12 RU-KGN=ИК=1/2/4/6/7 RU-KGN=ЛИУ=3
    RU-KHA=ИК=1/5/6/7/8/11/12/13/14 RU-KHA=КП=22 RU-KHM=ИК=11/15 RU-KHM=ЛИУ=17 RU-KIR=ИК=1/3/5/6/11/17/27/29/33
    RU-KIR=ЛИУ=12 RU-KIR=КП=21 RU-KK=ИК=28/29/33/35 RU-KK=КП=30/31 RU-KK=ЛИУ=34 RU-KL=ИК=1/2 RU-KL=КП=3
    RU-KLU=ИК=2/3/4/5/7 RU-KO=ИК=1/8/19/24/25/31/42/49 RU-KO=КП=34/38/51 RU-KOS=ИК=1/3/4/7/8 RU-KR=ИК=1/7/9
    RU-KR=ЛИУ=4 RU-KRS=ИК=2/3/9/11 RU-KRS=КП=8 RU-KYA=ИК=5/6/7/15/16/17/22/24/27/31/42 RU-KYA=КП=10/13/19/48
    RU-KYA=ЛИУ=32/37 RU-LEN=КП=1/8 RU-LEN=ИК=2/3/4/5/6/7 RU-LIP=ИК=2/3/4/6/7 RU-MAG=КП=2 RU-MAG=ИК=3/4
    RU-ME=ИК=3/4/6 RU-ME=КП=7 RU-MO=ИК=1/2/4/5/6/7/10/11/12/17/18 RU-MO=ЛИУ=3/19 RU-MO=КП=14 RU-MOS=ИК=1/5/6
    RU-MOS=КП=3 RU-MOW=КП=2 RU-MUR=ИК=16/17/18/23 RU-MUR=КП=20/24 RU-NGR=ЛИУ=3 RU-NGR=ИК=4/7/9 RU-NGR=КП=6
    RU-NIZ=ИК=1/2/4/5/6/7/9/11/12/14/16/17/18/20 RU-NIZ=ЛИУ=3 RU-NIZ=КП=15 RU-NVS=ИК=2/3/8/9/12/13/14/15/18
    RU-NVS=ЛИУ=10 RU-NVS=КП=22 RU-OMS=ЛИУ=2/10 RU-OMS=ИК=3/4/6/7/8/9/12 RU-ORE=ИК=1/2/3/4/5/6/8/9 RU-ORE=КП=12/15
    RU-ORL=ИК=2/5/6 RU-ORL=КП=3/7 RU-PER=ИК=1/2/4/9/10/11/12/13/18/28/29/32/35/37/38/40 RU-PER=КП=26/39
    RU-PNZ=ИК=4/5/7 RU-PNZ=ЛИУ=6 RU-PNZ=КП=12 RU-PRI=ИК=6/10/20/22/27/31/33/41 RU-PRI=ЛИУ=23/47 RU-PRI=КП=26/37/49
    RU-PSK=ИК=2/3/4/6 RU-ROS=ИК=1/2/5/9/10/12/14/15/18 RU-ROS=КП=8 RU-ROS=ЛИУ=20 RU-RYA=ИК=1/2/3/5/6 RU-SA=ИК=1/6/7
    RU-SA=КП=2 RU-SA=ЛИУ=5 RU-SAK=ИК=1/2 RU-SAK=ЛИУ=3 RU-SAM=КП=1/27 RU-SAM=ИК=3/5/6/10/15/16/26/28/29 RU-SAM=ЛИУ=4
    RU-SAR=ИК=2/4/5/10/13/17/23/33 RU-SAR=ЛИУ=3 RU-SAR=КП=11/20 RU-SE=ИК=1 RU-SE=КП=3 RU-SMO=ИК=2/3/6 RU-SMO=КП=5/7
    RU-STA=ИК=1/2/3/4/5/6/7/11 RU-STA=ЛИУ=8 RU-SVE=ИК=2/3/5/6/10/12/13/16/19/26/46/47/52/53/54/55/63
    RU-SVE=ЛИУ=23/51 RU-SVE=КП=45/59/66 RU-TA=ИК=2/3/5/8/10/19 RU-TA=КП=17/18 RU-TAM=ИК=1/3/4/5/8 RU-TAM=КП=2
    RU-TAM=ЛИУ=7 RU-TOM=ЛИУ=1 RU-TOM=ИК=3/4 RU-TUL=ИК=1/2/4/5/6/7 RU-TUL=ЛИУ=3 RU-TUL=КП=8 RU-TVE=ИК=1/4/5/6/7/9/10
    RU-TVE=ЛИУ=3/8 RU-TY=ИК=1/4 RU-TY=ЛИУ=2 RU-TY=КП=3 RU-TYU=ИК=2/4/6/13 RU-TYU=КП=9 RU-TYU=ЛИУ=19
    RU-UD=ИК=1/5/6/7/8/12 RU-UD=КП=3/11 RU-UD=ЛИУ=4 RU-ULY=ИК=2/3/4/8/9/10 RU-VGG=КП=3/27
    RU-VGG=ИК=5/9/12/19/24/25/26/28 RU-VGG=ЛИУ=15/23 RU-VLA=ИК=1/2/3/4/6/7/10 RU-VLA=ЛИУ=8 RU-VLA=КП=9
    RU-VLG=ИК=1/2/3/4/5/12/17/20 RU-VLG=КП=6/7 RU-VOR=ИК=1/2/3/8/9 RU-VOR=КП=10 RU-YAN=ИК=3/8/18
    RU-YAR=ИК=1/2/3/8/12 RU-YAR=ЛИУ=9 RU-YEV=КП=4 RU-YEV=ИК=10 RU-ZAB=ИК=1/2/3/5/7/8/10 RU-ZAB=ЛИУ=4 UA-09=ИК=2
    UA-43=ИК=2
"""
_PRISONS = frozenset((("RU-VLA", "2"), ("RU-KYA", "2"), ("RU-LIP", "2")))


def colony_kind(region_key: str, number: str) -> str | None:
    """The kind of the one colony of that number there, None if there is none, or more than one.

    >>> colony_kind("RU-MO", "11"), colony_kind("RU-MO", "14"), colony_kind("RU-MO", "99")
    ('ИК', 'КП', None)
    """
    return _kinds().get((region_key, number))


def is_prison(region_key: str, number: str) -> bool:
    """Whether a prison (тюрьма) there has the number."""
    return (region_key, number) in _PRISONS


@lru_cache(maxsize=1)
def _kinds() -> dict[tuple[str, str], str]:
    rows = (row.split("=") for row in _KINDS.split())
    return {(region, number): kind for region, kind, numbers in rows for number in numbers.split("/")}
