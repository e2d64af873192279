"""What the invented dossiers in French, Arabic and Chinese say, each in its language alone but for what it quotes in
another. Every person, place and paper is made up."""

from dataclasses import dataclass

#: The format's words in Markdown, in the order in which each language names its own below. What readers see of them is
#: the theme's own.
ENGLISH = """Allegation|Denial|Admission|Response|Comment request|Finding|Proceeding|Retraction|Context
By|Via|To|About|In|Effect|Stage|Outcome|Repeats
refutes|no evidence|inconclusive|indicates|supports
announced|notice|claim|defence|motion|ruling|judgment|appeal|settled|discontinued
answered|declined|no response|no immediate response|unnamed"""
#: What is quoted in English, by a paper in English.
FOREIGN_TITLE, FOREIGN_PAPER, FOREIGN_WORDS = "Ferry deal went unread", "Moonharbour Tribune", "Nobody showed me any such paper."


@dataclass(frozen=True)
class Language:
    """One language's dossier: its words for the format's, and what its people say."""

    code: str
    words: str
    title: str
    #: Who is spoken of, who speaks of her, two papers, a court of audit, and a shipyard.
    people: tuple[str, ...]
    roles: tuple[str, str]
    #: Titles of an article, of the one that passes it on, of a report, a letter and a broadcast.
    sources: tuple[str, ...]
    #: Two events: a vote that took two days, and a flood of which the year alone is known.
    events: tuple[str, str]
    place: str
    #: The claims with 1, 12 and 40 points.
    claims: tuple[str, str, str]
    summary: str
    #: A point's heading and its proposition; `{}` is its number, which keeps them apart.
    heading: str
    proposition: str
    #: Who is not named, and through whom a reply came.
    unnamed: str
    lawyer: str
    label: str
    short: str
    long: str
    note: str
    pages: tuple[str, str, str]


def vocabulary(language: Language) -> dict[str, str]:
    """The format's words and this language's own."""
    split = [text.replace("\n", "|").split("|") for text in (ENGLISH, language.words)]
    return dict(zip(*split, strict=True))


FRENCH = Language(
    code="fr",
    words="""Allégation|Démenti|Aveu|Réponse|Demande de commentaire|Constatation|Procédure|Rétractation|Contexte
Par|Par l’intermédiaire de|Adressé à|Au sujet de|Dans|Effet|Étape|Suite donnée|Reprend
réfute|aucune preuve|non concluant|indices|confirme
annoncée|mise en demeure|assignation|défense|requête|ordonnance|jugement|appel|transaction|désistement
a répondu|a refusé|sans réponse|sans réponse immédiate|anonyme""",
    title="Les dossiers de Valombreuse",
    people=("Églantine Brumaire", "Octave Lorimel", "L’Écho de Valombreuse", FOREIGN_PAPER,
            "Chambre des comptes de Valombreuse", "Chantiers navals de la Combe-aux-Fées"),
    roles=("Mairesse de Valombreuse", "Conseillère municipale chargée de l’aménagement du territoire"),
    sources=("« Elle a signé sans lire », affirment deux employés", FOREIGN_TITLE,
             "Rapport définitif sur l’attribution du marché du bac", "Lettre ouverte aux habitants",
             "Entretien du matin"),
    events=("Le conseil vote l’achat du bac", "La crue"),
    place="Hôtel de ville de Valombreuse",
    claims=("Le bac offert", "L’anticonstitutionnellement long marché du bac de Valombreuse", "Les quarante reproches"),
    summary="Ce qui a été dit de l’achat du bac, et ce qu’ont répondu celles et ceux que cela concerne.",
    heading="Qu’elle aurait signé le document n° {}",
    proposition="Églantine Brumaire a signé le document n° {} sans l’avoir soumis au conseil.",
    unnamed="deux employés municipaux au fait du dossier",
    lawyer="son avocate",
    label="dans une lettre ouverte",
    short="Je n’ai rien signé de tel ; qu’on me montre donc ce document !",
    long="Quand le bac est arrivé, personne n’a demandé d’où il venait, ni qui l’avait payé : tout le monde était sur "
         "le quai, la fanfare jouait, et la mairesse tenait les ciseaux. Le lendemain seulement, on a compris qu’il "
         "manquait au dossier trois devis, deux procès-verbaux et la page où devait figurer le prix.",
    note="Le compte rendu de la séance ne dit pas qui a pris la parole en premier [@rapport].",
    pages=("Nous écrire", "Notre méthode", "Nos corrections"))

ARABIC = Language(
    code="ar",
    words="""ادعاء|نفي|إقرار|رد|طلب تعليق|استنتاج رسمي|إجراء قضائي|تراجع|سياق
القائل|عبر|إلى|بشأن|في|الأثر|المرحلة|النتيجة|يكرر
يدحض|لا دليل|غير حاسم|يشير|يؤيد
أُعلن|إنذار|دعوى|دفاع|التماس|قرار إجرائي|حكم|استئناف|تسوية|تنازل
أجاب|امتنع|لم يرد|لم يرد فورًا|مجهول""",
    title="ملفات مرفأ النجمة الزرقاء",
    people=("زمردة الساحلي", "فرقد الموجي", "صحيفة نسيم المرفأ", FOREIGN_PAPER, "ديوان محاسبة النجمة الزرقاء",
            "أحواض السفن السبع"),
    roles=("رئيسة بلدية النجمة الزرقاء", "عضوة المجلس البلدي المكلفة بشؤون التخطيط العمراني"),
    sources=("موظفان: وقّعت العقد من غير أن تقرأه", FOREIGN_TITLE, "التقرير النهائي حول عقد العبّارة",
             "رسالة مفتوحة إلى الأهالي", "مقابلة الصباح"),
    events=("المجلس يصوّت على شراء العبّارة", "الفيضان"),
    place="دار بلدية النجمة الزرقاء",
    claims=("العبّارة الهدية", "عقد العبّارة (Nautilus 2024) وما قيل فيه", "أربعون مأخذًا"),
    summary="ما قيل عن شراء العبّارة، وما ردّ به من قيل عنهم ذلك.",
    heading="أنها وقّعت الوثيقة رقم {}",
    proposition="وقّعت زمردة الساحلي الوثيقة رقم {} من غير أن تعرضها على المجلس.",
    unnamed="موظفان في البلدية مطلعان على الملف",
    lawyer="محاميتها",
    label="في رسالة مفتوحة",
    short="لم أوقّع شيئًا من هذا القبيل، فليُرِني أحدكم هذه الوثيقة!",
    long="عندما وصلت العبّارة لم يسأل أحد من أين جاءت ولا من دفع ثمنها: كان الجميع على الرصيف، والفرقة تعزف، "
         "ورئيسة البلدية تمسك المقص. وفي اليوم التالي فقط فهمنا أن الملف تنقصه ثلاثة عروض أسعار ومحضران والصفحة "
         "التي كان ينبغي أن يُكتب فيها الثمن (١٢٬٥٠٠ أو 12,500، لا أحد يدري).",
    note="لا يذكر محضر الجلسة من تكلّم أولًا [@rapport].",
    pages=("راسلونا", "كيف نعمل", "تصويباتنا"))

CHINESE = Language(
    code="zh-Hans",
    words="""指控|否认|承认|回应|置评请求|调查结论|法律程序|撤回|背景
说话人|经由|对象|涉及|出处|效果|阶段|结果|重复
驳斥|未见证据|无定论|有迹象|支持
已宣布|律师函|起诉|答辩|动议|程序裁定|判决|上诉|和解|撤诉
已回应|拒绝置评|没有回应|未立即回应|匿名""",
    title="云梦渡口卷宗",
    people=("花间月", "柳石桥", "云梦晚报", FOREIGN_PAPER, "云梦镇审计所", "七星造船厂"),
    roles=("云梦镇镇长", "云梦镇议会分管规划的议员"),
    sources=("“她没看就签了”：两名职员如是说", FOREIGN_TITLE, "关于渡船合同的最终报告", "致全镇居民的公开信",
             "早间访谈"),
    events=("议会表决购买渡船", "洪水"),
    place="云梦镇公所",
    claims=("白送的渡船", "渡船合同（Nautilus 2024）始末", "四十条指责"),
    summary="关于购买渡船一事各方说了什么，被提到的人又如何回应。",
    heading="她签署了第{}号文件",
    proposition="花间月未经议会审议便签署了第{}号文件。",
    unnamed="两名了解内情的镇公所职员",
    lawyer="她的律师",
    label="公开信",
    short="我从来没有签过这样的东西，请拿出那份文件给我看！",
    long="渡船到的那天，没有人问它从哪里来，也没有人问是谁付的钱：大家都站在码头上，乐队奏着乐，镇长手里拿着剪刀。"
         "直到第二天我们才明白，卷宗里少了三份报价、两份会议记录，还有那一页本该写明价格的纸。后来有人说价格是一万二千五百，"
         "也有人说是两万一千五百，谁也说不清楚。",
    note="会议记录没有写明是谁先发言的[@rapport]。",
    pages=("联系我们", "我们的方法", "我们的更正"))
