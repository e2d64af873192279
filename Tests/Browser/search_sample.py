"""Small invented dossiers in French, Chinese and Arabic, with what is hard to find: accents and ligatures that readers
leave out, elisions with either apostrophe, words that no space divides, vowel signs and drawn-out letters."""

from hostile_payloads import yaml


def page(body: str = "", **keys: str) -> str:
    """A file of front matter, whose values stand as they are written, and its text."""
    return "---\n" + "".join(f"{key.replace('_', '-')}: {value}\n" for key, value in keys.items()) + f"---\n\n{body}\n"


def statement(kind: str, anchor: str, by: str, date: str, quotation: str, *more: str, text: str = "") -> str:
    lines = [f"- By: {by}", "- In: [@article]", f"- Date: {date}", *(f"- {line}" for line in more)]
    return f"### {kind} {{#{anchor}}}\n\n" + "\n".join(lines) + f"\n\n> {quotation}\n\n{text}\n"


def settings(title: str, language: str) -> str:
    return f"title: {yaml(title)}\nlanguage: {language}\nrules: {{no-request: off, finding-without-document: off}}\n"


FRENCH = {
    "dossier.yml": settings("Les dossiers de Sainte-Aube", "fr"),
    "content/figures/oeuvrard.md": page(
        "Elle préside la commission des marchés.", title="Hélène Œuvrard", kind="person", role="Mairesse de Sainte-Aube"),
    "content/figures/lukasz.md": page("Il livre la cantine.", title="Łukasz Żuraw", kind="person", role="Traiteur"),
    "content/figures/gazette.md": page(title="La Gazette de l’Aube", kind="outlet"),
    "content/figures/chambre.md": page(title="Chambre des comptes d’Aube-sur-Mer", kind="public-body"),
    "content/sources/article.md": page(
        title="« Pas d’erreur dans les comptes », dit la mairesse", type="news-report", date="2024-04-10",
        publisher="gazette"),
    "content/sources/rapport.md": page(
        title="Rapport définitif sur la cantine scolaire", type="official-report", date="2024-09-10", publisher="chambre"),
    "content/events/vote.md": page(title="Le conseil vote le marché de la cantine", date="2023-11-20", figures="[oeuvrard]"),
    "content/events/crue.md": page(title="Crue de l’Aube", date="2021"),
    "content/pages/methode.md": page("Nous demandons d’abord.", title="Notre méthode"),
    "content/claims/cantine.md": page(title="Le marché de la cantine", about="[oeuvrard, lukasz]") + (
        "## Que le marché aurait été promis d’avance {#promis}\n\n"
        "Hélène Œuvrard avait promis le marché de la cantine à Łukasz Żuraw.\n\n"
        + statement("Allegation", "promesse", "unnamed, deux employés municipaux", "2024-03-02",
                    "Le nom du traiteur était connu avant l'ouverture des plis.", "To: [[La Gazette de l’Aube]]")
        + statement("Denial", "lettre", "[[Hélène Œuvrard]]", "2024-03-05",
                    "Mon démenti est formel : il n’y a pas eu d’erreur, et rien n’était promis.")
        + statement("Denial", "traiteur", "[[Łukasz Żuraw]]", "2024-03-06", "Jusqu’au vote, je ne savais rien.")
        + "## Que les factures étaient fausses {#factures}\n\n"
        "Les factures de Łukasz Żuraw comptaient des repas qui n'ont pas été servis.\n\n"
        + statement("Allegation", "repas", "unnamed, une employée de la cantine", "2024-04-02",
                    "On facturait quarante repas de trop chaque jour.", "To: [[La Gazette de l’Aube]]")
        + statement("Admission", "aveu", "[[Łukasz Żuraw]]", "2024-04-09",
                    "S'il y a des fautes, c’est qu’on s’est trompé de cœur.", text="Il parlait d'erreurs de saisie.")),
}

CHINESE = {
    "dossier.yml": settings("云津卷宗", "zh-Hans"),
    "content/figures/mei.md": page("她主持议会。", title="梅雪晴", kind="person", role="云津镇镇长"),
    "content/figures/xu.md": page("他在电脑房工作。", title="许舟", kind="person", role="镇公所技术员"),
    "content/figures/daily.md": page(title="云津日报", kind="outlet"),
    "content/figures/audit.md": page(title="云津镇审计所", kind="public-body"),
    "content/sources/article.md": page(
        title="镇长替两个迈克尔买了船票", type="news-report", date="2024-04-10", publisher="daily"),
    "content/sources/report.md": page(
        title="关于渡口系统的审计报告", type="official-report", date="2024-09-10", publisher="audit"),
    "content/events/vote.md": page(title="议会表决渡口预算", date="2023-11-20", figures="[mei]"),
    "content/claims/tickets.md": page(title="两个迈克尔的船票", about="[mei, xu]") + (
        "## 她替两个迈克尔付了船票 {#tickets}\n\n梅雪晴用镇上的钱替两个迈克尔买了船票。\n\n"
        + statement("Allegation", "paid", "unnamed, 两名职员", "2024-03-02", "两个迈克尔的船票是镇上付的。", "To: [[云津日报]]")
        + statement("Denial", "letter", "[[梅雪晴]]", "2024-03-05", "我否认此事，两个迈克尔自己付了钱。")
        + "## 他改了配置文件 {#config}\n\n许舟改了售票机的配置文件 ferry.conf。\n\n"
        + statement("Allegation", "changed", "unnamed, 一名职员", "2024-04-02", "那天夜里配置文件被人改过。", "To: [[云津日报]]")
        + statement("Admission", "confessed", "[[许舟]]", "2024-04-09", "是我改的，版本 2.0 有错。")),
}

ARABIC = {
    "dossier.yml": settings("ملفات المنارة", "ar"),
    "content/figures/layla.md": page("ترأس المجلس.", title="ليلى المرجاني", kind="person", role="رئيسة بلدية المنارة"),
    "content/figures/sami.md": page("يملك العبّارة.", title="سامي البحري", kind="person", role="مقاول"),
    "content/figures/paper.md": page(title="صحيفة المنارة", kind="outlet"),
    "content/sources/article.md": page(
        title="العقد وُقِّع ليلًا", type="news-report", date="2024-04-10", publisher="paper"),
    "content/events/vote.md": page(title="المجلس يصوّت على العقد", date="2023-11-20", figures="[layla]"),
    "content/claims/contract.md": page(title="عقد العبّارة", about="[layla, sami]") + (
        "## أنها وقّعت العقد سرًّا {#secret}\n\nوقّعت ليلى المرجاني عقد العبّارة مع سامي البحري سرًّا.\n\n"
        + statement("Allegation", "signed", "unnamed, موظفان في البلدية", "2024-03-02",
                    "رأينا التوقيع قبل التصويت.", "To: [[صحيفة المنارة]]")
        + statement("Denial", "letter", "[[ليلى المرجاني]]", "2024-03-05", "هٰذا غيرُ صَحيحٍ، والعقـــد نُشِرَ في حينه.")
        + statement("Denial", "owner", "[[سامي البحري]]", "2024-03-06", "لم أطلب شيئًا من أحد.")),
}

SITES = {"search-fr": FRENCH, "search-zh": CHINESE, "search-ar": ARABIC}
