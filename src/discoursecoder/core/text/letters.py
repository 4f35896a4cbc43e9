"""Which characters are common in which script: the evidence by which an encoding is recognised.

The sets were put together for this project: letters of national alphabets, and for Chinese, Japanese and Korean the
characters that news and releases use most. They need not be complete; they only have to tell text from noise.
"""

LATIN: dict[str, frozenset[str]] = {
    "en": frozenset("éèêçïñüöâ"),
    "fr": frozenset("éèêëàâçîïôùûüÿœæ"),
    "es": frozenset("áéíóúüñ"),
    "pt": frozenset("áàâãéêíóôõúüç"),
    "it": frozenset("àèéìíòóù"),
    "de": frozenset("äöüßé"),
    "nl": frozenset("éëïöüèó"),
    "sv": frozenset("åäöéæø"),
    "pl": frozenset("ąćęłńóśźż"),
    "cs": frozenset("áčďéěíňóřšťúůýžľĺôä"),
    "hu": frozenset("áéíóöőúüű"),
    "ro": frozenset("ăâîșțşţ"),
    "tr": frozenset("çğıöşüâîİ"),
}
"""Language to the letters beyond a to z that its words use, in lower case."""

ANY_LATIN = LATIN["fr"] | LATIN["es"] | LATIN["pt"] | LATIN["de"] | LATIN["it"] | LATIN["sv"]
"""What Western European words use, for a text too short to tell its language."""

ALONE = frozenset("àÀèÈéÉóÓíôåö")
"""Letters that are words by themselves."""

CYRILLIC_COMMON = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжш")
CYRILLIC_RARE = frozenset("юцщэфъёіїєґўј")
CYRILLIC_VOWELS = frozenset("аеёиоуыэюяіїєѣ")
CYRILLIC_ALONE = frozenset("авикоусяжбіїйыєАВИКОУСЯЖБІЙ")

ARABIC_COMMON = frozenset("اليمنوترةبعدسفهكقحجأشىصطذخإءثضغزئؤ،؟")
GREEK_COMMON = frozenset("αοιετσνρκπυλμςηωγδάόίέήύώχθφβξζψ")
HEBREW_COMMON = frozenset("אבגדהוזחטיכךלמםנןסעפףצץקרשת")

HAN_COMMON = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后么心多天"
    "而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但"
    "身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电"
    "四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九通"
    "目报立马命张活难数件安表原车白应路期死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台边"
    "共风战干接它许八特直服南度统色字请交爱让认算论百义科元社术结六功指思非流每青管夫连远资队带花快条院变联言权"
    "往展该领传近留红治决周保达办运武半七必城父强步完革深区即求品士转量空众技轻程告江语英基派满式息写识极令黄德"
    "持取设始版双历越史商千研像找友广改议形委早房际则首据导影失网似斯究争组造落济类离古效格确低规维护续支华俄访"
    "罗外部长战略协调伙伴稳定和谐尊重主权领土完整霸权核暴威胁挑邻谈席举示愿赞赏贡献倡议繁荣毅拉夫顿普京总书记"
    "這來國個說們為時會後過對學還發點動長經頭從現開門間問題關東應當無與種樣將實進聲體裡業華義務員處總報統認讓"
    "議選戰權產見話萬機電給幾邊決聯區網際變總訪諒團則導據維護續類離組濟達運辦強語請論該領傳愛結"
    "本者何私事自立氏県区都駅円国際会議関係発表外務省首相大臣総理日米韓声明協力安全保障"
)
"""The Chinese characters that make up most of running text, simplified and traditional, with those of Japan."""

HANGUL_COMMON = frozenset(
    "이다는을를의에가한고하지로기사대정은도인자리시어국나회제부수해들그서보일전상과장원미주관위성구외교무공동북남"
    "조선민경협력양측평화안통라으여있했습니합계중세연방발표적것및등스아신유실비개생소업행현"
)

CJK_MARKS = frozenset("，。、！？：；（）《》「」『』【】·—…“”‘’〈〉・ー\u3000％～")
"""Full-width marks, right beside characters of East Asia."""

MARKS = frozenset("«»“”‘’„‚–—…\xa0°§€•№′″‹›‑\xad·")
"""Typographic marks that prose uses."""

JOINING_MARKS = frozenset("’‑–—·\xad\xa0")
"""Marks that may stand between two letters."""
