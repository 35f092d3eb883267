"""How whatever `cues` looks for begins: most words of an address begin none of it, as a few of their letters show."""

from itertools import groupby

from letterkit.russian.word_table import word_set

_STEMS = word_set("""
    abro acqu addr bein depo died exch expe form free hosp hous left pard pass prev rele tran upda wher авгу адре
    акту апел апре арес банд боле боль буде буду бывш была были было важн везу верн верх вест виде вмес вним водв
    возв всег всем вско встр вчер выбы выве выех выйд выпу высл выхо выше вышл выяс горо горь госп гото граж грус
    дата даты двое дейс дека дело день депо дета добр дове доех долг долж дома доро дост друз едет едут есть жало
    ждет ждут ждёт живе живё забр заве загр заде закл зако закр заме запр зару заяв здра избр изве изме имен испо
    испр июле июль июлю июля июне июнь июню июня касс коло коне конц куда майо март мера меру меры мест могу може
    можн наве надо назн нака нако наме напи напо напр нахо нача начи неак негр неда неиз нов ночь нояб нужн ныне
    нынч обви областн обме обно обра обст ожид оказ окон октя опра осво оста осуд осуж отбы отве отка откр отку отли
    отме отпр отпу отси очен пере печа писа писе пись пише пиши пишу план плох пове поги подд подз подп подр поед
    позд пока поки поко поли полк полн поло полу поме поми попа поса посе посл пост посы поше пошл пошё пред преж
    прек приб прив приг прие приз прич приш пров прод проф прош пунк пяте радо ране рань расп расс реги режи свеж
    свое свою сего сейч сент сере сиде сиди сидя скон скор слат смен смяг снач снов соби соде сооб сост срок сроч
    стал стар стат стра сюда теку тепе толь точн траг трое туда тюре тяже тяжё убит убыл увез угол уеха ужас узни
    улет умер усло уста уточ утро учре ушел ушла ушли ушёл февр фигу хода хоро четв числ шлит эмиг этап янва
""")
_WORDS = word_set("""
    in is old was upd а апд был вот в во все всё где для дни до дом его ее ей ему еще ещё её за из им имя их как
    кому мае май маю мая на нам не нет о об оба обе он она они от под рад рада рады с со ст суд у удо уже ура фио
""")


def _by_first_letter() -> str:
    """The stems under their first letters, so that only those of one letter are tried at a word."""
    under = groupby(sorted(_STEMS), key=lambda stem: stem[0])
    return "|".join(f"{letter}(?:{'|'.join(stem[1:] for stem in stems)})" for letter, stems in under)


# Of every body it is said "по" which region, and few regions begin as what cues have behind it.
_PO = r"по(?:-|\s(?:[\dаднмосуэ]|ию|кон|фе|ян))"
MAY_BEGIN = rf"(?=(?:{_by_first_letter()})|(?:{'|'.join(sorted(_WORDS))})(?!\w)|{_PO}|\(|\d\d?[\s./-]|20)"
"""A look ahead that holds wherever a cue can begin, in small letters: at a stem, a short word, a bracket or a day."""
