"""The words that say what a piece of an address is, Russian, romanised and English, as patterns.

Each is an alternation, longer words first where one begins another, to be set between blanks.
"""

CAPITAL = "[А-ЯЁІЇЄҐA-Z]"
SMALL = "[а-яёіїєґa-z]"

SETTLEMENT = (
    r"город федерального значения|город|гор|"
    r"(?:пос[её]лок|пос\.?|п\.) городского типа|(?:рабочий|дачный|курортный|сельский) (?:пос[её]лок|пос|п)|"
    r"пос[её]лок (?:при )?(?:ж/?-?д\.? |железнодорожной )?(?:станции|ст)|нас(?:ел[её]нный|\.) пункт|н\. ?п|нп|"
    r"пос[её]лок|пос|пгт|п\. ?г\. ?т|г\. ?п|р\. ?п|рп|к\. ?п|кп|д\. ?п|дп|п/о|п/ст|пст|п|село|станица|ст-ца|"
    r"(?:ж/?-?д\.?|железнодорожн(?:ая|ый)) ?(?:станция|ст|разъезд|рзд|казарма)|п\. ?ст|починок|выселок|выселки|"
    r"станция|ст|с|деревня|дер|д|хутор|хут|х|аул|улус|остров|о-в|слобода|сл|разъезд|рзд|кордон|местечко|місто|смт|м|г|"
    r"gorod|city of|city|town of|town|village of|poselok|posyolok|settlement of|pos|pgt|rp|r\. ?p|selo|derevnya|der|"
    r"khutor|stantsiya|stanitsa|aul|g|p|s|d"
)
SHORT_SETTLEMENT = "г|пос|п|пгт|рп|с|дер|д|ст|х"
SETTLEMENT_AFTER = (
    r"город|гор|г|(?:рабочий |дачный |курортный )?пос[её]лок(?: городского типа)?|пос|пгт|р\. ?п|рп|п|"
    r"село|с|деревня|дер|д|станица|ст-ца|хутор|х|аул|"
    r"urban-type settlement|work settlement|settlement|village|town|city"
)

# Never the last word of a name of something else, so a piece may be cut before it.
STREET_FIRST = r"улица|ул|вулиця|вул|ulitsa|ul"
STREET = (
    r"улица|ул|вулиця|вул|проспект|просп|пр-кт|пр-т|проезд|пр-д|переулок|пер|шоссе|тракт|набережная|наб|бульвар|бул|б-р|"
    r"площадь|пл|тупик|туп|аллея|ал|линия|просека|просек|дорога|въезд|спуск|съезд|вал|магистраль|взвоз|проулок|"
    r"пр|ш|"
    r"ulitsa|ul|street|str|st|ploshchad|pr-kt|pr-d|pr|nab|bulvar|sh|avenue|ave|prospekt|prospect|pr-t|lane|pereulok|per|proyezd|proezd|passage|drive|"
    r"road|rd|highway|hwy|shosse|trakt|tract|embankment|naberezhnaya|boulevard|blvd|bulvar|square|sq|val|alley|line"
)
# There is one in a town, so it needs no name.
NAMELESS_QUARTER = "промзона|промышленная зона|производственная зона|промплощадка|промышленная площадка"
# Inside a settlement: quarters, zones and the like; they stand before or after their name.
QUARTER = (
    r"микрорайон|мкр-н|мкрн|мкр|м-н|жилой район|жилрайон|жилой квартал|квартал|кв-л|территория|тер|"
    rf"{NAMELESS_QUARTER}|промышленный массив|массив|"
    r"промышленный район|площадка|военный городок|в/г|городок|база|карьер|зона|снт|"
    r"microdistrict|mikrorayon|mkr|quarter|kvartal|industrial zone"
)
DISTRICT = (
    r"муниципальный район|м\. ?р-н|район|р-он|р-н|муниципальный округ|городской округ|г\. ?о|м\. ?о|г/о|м/о|"
    r"городское поселение|сельское поселение|поселковое поселение|ЗАТО|с\. ?п|с/п|г/п|сельсовет|с/с|кожуун|"
    r"gorodskoy okrug|gorodskoye poseleniye|selsovet|municipal district|"
    r"urban district|urban okrug|municipal okrug|district|rayon|raion|r-n"
)
# "улус" after an adjective is a district of Yakutia; before a name, a settlement of Buryatia.
DISTRICT_AFTER = DISTRICT + r"|улус"

HOUSE = r"дом|будинок|буд|д|здание|зд|владение|влад|влд|вл|house|dom|h|d"
# A plot is not a house, and its word is kept: "уч. 1д".
PLOT = r"участок|уч"
BUILDING = (
    r"строение|стр|корпус|корп|литера|литер|лит|сооружение|соор|блок|помещение|пом|офис|комната|"
    r"stroyeniye|stroenie|korpus|korp|building|bldg|block"
)
POST_BOX = r"п/я|а/я|почтовый ящик|абонентский ящик|P\. ?O\. ?Box|PO Box|p/ya|a/ya"

COUNTRY = (
    r"Россия|Российская Федерация|РФ|Russia|Russian Federation|Rossiya|Украина|Україна|Ukraine|"
    r"(?:Республика )?Беларусь|Белоруссия|Belarus|(?:Республика )?Казахстан|Грузия|Армения|Молдова|Молдавия"
)

UNIT = r"(?:\d+(?:-?й)?\s)?отряд(?:\s?№?\s?\d+)?|камера\s?№?\s?\d+|бригада\s?№?\s?\d+|ШИЗО|ЕПКТ|ПКТ|СУС|БУР"

LABEL = (
    r"(?:почтовый\s|новый\s|текущий\s|точный\s|его\s|её\s|ее\s)?адрес(?!\s(?:был\s)?до\b)(?:\s[а-яё]+){0,4}|куда(?:\sписать)?|кому|получатель|индекс|инд|"
    r"почтовый индекс|фио|ф\. ?и\. ?о|имя|дата рождения|год рождения|родился|родилась|учреждение|где|"
    r"писать|пишите|для писем|письма|address|to|name|postcode|zip|index|mailing address|postal address|"
    r"address for letters|date of birth|born|dob"
)

_ABBREVIATED = (
    "г н нас с п д х к ш т р о м ж н л ст ул пр пер пл наб бул просп туп ал гор пос дер пгт пст рп кп дп стр корп лит "
    "зд вл влд влад уч соор пом соч обл респ рес кр край авт окр р-н р-он м-н мкр мкр-н мкрн кв кв-л тер пр-т "
    "пр-кт пр-д б-р ст-ца рзд сл хут им св о-в кн рожд год no p o st ul im d g b h s per pr obl der pos str ave rd sq "
    "вул буд смт blvd apt r-n bldg korp sh"
)
# A full stop behind one of these does not end a sentence.
ABBREVIATIONS = frozenset(_ABBREVIATED.split())
