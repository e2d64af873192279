"""The words that the generator makes its dossiers of. All people, places and events are invented."""

# Each group of names: its share of all people, what joins a given name to a second one, what stands between
# the given name and the family name (None: the family name comes first, with nothing between), then names
# in their own script, each with the Latin letters of its id where it has others.
LATIN = [
    "Anna", "Marta", "Jonas", "Otto", "Clara", "Hugh", "Beatrice", "Edmund", "Nora", "Felix", "Irene", "Samuel",
    "Adele", "Victor", "Louise", "Patrick", "Esther", "Gordon", "Harriet", "Julian", "Miriam", "Leonard", "Sylvia",
    "Conrad", "Eleanor", "Walter", "Judith", "Martin", "Rosalind", "Theo", "Camille", "Émile", "Zoë", "René",
    "Chloé", "José", "Inés", "Raúl", "Bríd", "Seán"]
LATIN_FAMILIES = [
    "Quill", "Weir", "Brandt", "Moss", "Ashdown", "Barrow", "Calloway", "Dunmore", "Eastlake", "Farrow", "Garside",
    "Hollis", "Ingram", "Jessop", "Kessler", "Lockhart", "Marlow", "Norcross", "Oakes", "Pemberton", "Quayle",
    "Radcliffe", "Selwyn", "Thorne", "Underhill", "Vance", "Whitlock", "Yardley", "Zeller", "Abbott", "Birch",
    "Crane", "Drummond", "Ellery", "Frost", "Greaves", "Haldane", "Irving", "Kirkby", "Lennox", "Mercer",
    "Núñez", "García", "Peña", "Lefèvre", "Beauchêne", "Côté", "Gagné", "Ó Briain", "Nic Dhomhnaill", "O’Rourke",
    "D’Arcy", "Gonçalves", "Simões", "Müller", "Schäfer", "Groß", "Jäger", "Köhler", "Bärfuss"]

GROUPS = [
    (0.45, " ", " ", LATIN, LATIN_FAMILIES),
    (0.11, " ", " ",
     ["Łukasz", "Małgorzata", "Zofia", "Paweł", "Agnieszka", "Wojciech", "Jiří", "Tomáš", "Zdeněk", "Věra", "László",
      "Ágnes", "Győző", "Ștefan", "Ioana", "Đorđe", "Živko", "Krešimir"],
     ["Żółć", "Wiśniewska", "Łęcki", "Gąsior", "Świątek", "Źrebiec", "Dvořák", "Říha", "Čapek", "Šťastný", "Kovács",
      "Szőke", "Nyerő", "Țurcanu", "Popescu", "Đurić", "Žižek", "Šarić", "Kučera", "Zieliński"]),
    (0.10, " ", " ",
     ["Søren", "Åse", "Bjørn", "Håkon", "Märta", "Örjan", "Þóra", "Guðrún", "Ægir", "Sigríður", "Jürgen", "Signe",
      "Kåre", "Ylva", "Päivi", "Jyrki"],
     ["Ørsted", "Ångström", "Lindqvist", "Bjørnson", "Hjälmar", "Öberg", "Jónsdóttir", "Þorvaldsson", "Mäkelä",
      "Hämäläinen", "Kjær", "Nygård", "Sæther", "Åkesson", "Hörður", "Bråten"]),
    (0.08, " ", None,
     [" Văn Anh", " Thị Hương", " Đức Thắng", " Minh Tuấn", " Ngọc Bích", " Hữu Phước", " Quốc Việt", " Thu Hằng",
      " Bảo Châu", " Khánh Ly", " Thế Vinh", " Mỹ Duyên"],
     ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"]),
    (0.06, " ", " ",
     ["Çağlar", "İpek", "Özge", "Şule", "Gökhan", "Ayşe", "Doğan", "Işıl", "Ümit", "Büşra"],
     ["Yıldız", "Öztürk", "Şahin", "Çelik", "Güneş", "Kılıç", "Aydoğan", "Ünal", "Erdoğmuş", "Işık", "Taşçı", "Koç"]),
    (0.07, "", None,
     [("东", "dong"), ("明", "ming"), ("丽华", "lihua"), ("建国", "jianguo"), ("秀英", "xiuying"), ("伟", "wei"),
      ("晓梅", "xiaomei"), ("志强", "zhiqiang"), ("雨桐", "yutong"), ("海燕", "haiyan"), ("文博", "wenbo"), ("静", "jing")],
     [("韩", "han"), ("王", "wang"), ("李", "li"), ("张", "zhang"), ("刘", "liu"), ("陈", "chen"), ("杨", "yang"),
      ("赵", "zhao"), ("黄", "huang"), ("周", "zhou"), ("吴", "wu"), ("徐", "xu"), ("孙", "sun"), ("胡", "hu"),
      ("欧阳", "ouyang"), ("司马", "sima")]),
    (0.05, " ", " ",
     [("محمد", "muhammad"), ("فاطمة", "fatima"), ("يوسف", "yusuf"), ("ليلى", "layla"), ("عمر", "umar"),
      ("مريم", "maryam"), ("خالد", "khalid"), ("نور", "nur"), ("سامي", "sami"), ("هدى", "huda")],
     [("الحداد", "al-haddad"), ("منصور", "mansur"), ("الخطيب", "al-khatib"), ("ناصر", "nasir"), ("الشامي", "al-shami"),
      ("حجازي", "hijazi"), ("قاسم", "qasim"), ("البستاني", "al-bustani"), ("درويش", "darwish"), ("سليمان", "sulayman")]),
    (0.05, " ", " ",
     [("Ольга", "olga"), ("Сергей", "sergei"), ("Наталія", "nataliia"), ("Андрій", "andrii"), ("Юрий", "yuri"),
      ("Елена", "elena"), ("Ђорђе", "dorde"), ("Милица", "milica"), ("Васил", "vasil"), ("Йордан", "yordan")],
     [("Ковальчук", "kovalchuk"), ("Соколова", "sokolova"), ("Щербина", "shcherbyna"), ("Їжакевич", "yizhakevych"),
      ("Орлов", "orlov"), ("Петровић", "petrovic"), ("Стоянов", "stoyanov"), ("Жуков", "zhukov"),
      ("Мельник", "melnyk"), ("Волкова", "volkova")]),
    (0.03, " ", " ",
     [("Γιώργος", "giorgos"), ("Ελένη", "eleni"), ("Νίκος", "nikos"), ("Μαρία", "maria"), ("Κώστας", "kostas"),
      ("Σοφία", "sofia")],
     [("Παπαδάκης", "papadakis"), ("Οικονόμου", "oikonomou"), ("Βασιλείου", "vasileiou"), ("Ζήσης", "zisis"),
      ("Χατζή", "chatzi"), ("Ρήγας", "rigas"), ("Λάμπρου", "lamprou"), ("Δήμου", "dimou")])]

PLACE_BEGINNINGS = [
    "Lake", "Ash", "Brim", "Cold", "Dun", "Elm", "Fair", "Glen", "Hart", "Iron", "Kings", "Lang", "Mill", "North",
    "Oak", "Pen", "Queens", "Raven", "Stone", "Thorn", "West", "White", "Wind", "Alder", "Black", "Crow", "Rother",
    "Swan", "Salt", "Marsh"]
PLACE_ENDINGS = [
    "moor", "bury", "ford", "haven", "stead", "wick", "ton", "combe", "bridge", "field", "mouth", "gate", "well",
    "hurst", "ley", "worth", "by", "holm", "port", "dale"]

OUTLETS = [
    "Courier", "Post", "Lantern", "Gazette", "Herald", "Observer", "Echo", "Chronicle", "Mercury", "Tribune", "Record",
    "Dispatch", "Examiner", "Telegraph", "Radio", "Broadcasting", "Review", "Sentinel", "Monitor", "Weekly"]
BODIES = [
    ("Town Auditor of {}", "Auditor"), ("County Court of {}", "Court"), ("{} Harbour Authority", "HA"),
    ("Ombudsman of {}", "Ombudsman"), ("{} Electoral Office", "EO"), ("{} Planning Commission", "PC"),
    ("Inquiry into the Flood at {}", "Inquiry"), ("{} Police Complaints Board", "PCB"), ("{} Health Inspectorate", "HI"),
    ("Press Council of {}", "Press Council"), ("Ethics Commissioner of {}", "Commissioner"), ("{} Court of Appeal", "Appeal")]
ORGANIZATIONS = [
    "Ferries", "Holdings", "Foundation", "Quarries", "Shipping", "Partners", "Water", "Housing Trust", "Union", "Rail",
    "Energy", "Laboratories", "Estates", "Brothers", "Institute"]

MATTERS = [
    "ferry contract", "flood barrier", "school meals", "bus lanes", "harbour dredging", "hospital car park", "tender for road salt",
    "library roof", "election leaflets", "voters’ roll", "swimming pool", "waste incinerator", "water meters",
    "police overtime", "museum loan", "council flats", "bridge tolls", "park benches", "night flights", "dog licences",
    "tram extension", "market stalls", "lighthouse sale", "stadium lease", "care home fees", "planning appeal",
    "street lamps", "fishing quotas", "archive fire", "festival accounts", "twin-town visits", "gravel pit",
    "vaccine freezer", "census forms", "broadband grant", "prison kitchen", "orchard clearance", "cable landing",
    "theatre subsidy", "sewer survey"]

# What a point is about: its anchor, its heading, and its proposition with the name of whom it is about.
ASPECTS = [
    ("steered", "That the award was steered", "{} saw to it that the contract went to a firm of a friend’s."),
    ("paid", "That money was paid", "{} took money from one of the bidders before the vote."),
    ("knew", "What was known beforehand", "{} knew of the defects at least a year before the public was told."),
    ("letter", "That a letter was kept back", "{} kept the engineers’ letter from the council until after the vote."),
    ("minutes", "That the minutes were changed", "{} had the minutes of the meeting changed after they were approved."),
    ("warned", "That warnings were ignored", "{} was warned three times in writing and did nothing about it."),
    ("trip", "That the trip was paid by a bidder", "{} travelled at the expense of a firm that was bidding at the time."),
    ("figures", "That the numbers were wrong", "{} gave the committee numbers that were lower than those in the books."),
    ("second-bid", "That a second bid stayed unopened", "{} left the second bid unopened until the first had won."),
    ("promise", "That a post was promised", "{} promised the inspector a post in return for a favourable report."),
    ("deleted", "That messages were deleted", "{} deleted messages about the matter after they had been asked for."),
    ("vote", "That votes were bought", "{} offered two members of the council money for their votes."),
    ("residents", "That residents were pressed to sign", "{} sent people to the residents’ doors who pressed them to sign."),
    ("survey", "That the survey was never made", "{} charged the town for a survey that was never made."),
    ("lied", "That the committee was misled", "{} told the committee that no offer had been made, although one had."),
    ("threat", "That a witness was threatened", "{} threatened a witness with the loss of her flat."),
    ("report", "That the report was softened", "{} had the harshest paragraphs taken out of the report before it was printed."),
    ("relative", "That a relative was hired", "{} had a relative hired without a competition."),
    ("overtime", "That hours were invented", "{} signed for hours of work that nobody had done."),
    ("donation", "That a donation was hidden", "{} did not declare a donation of the year before the election."),
    ("leak", "That a file was leaked", "{} gave a confidential file to a newspaper to harm an opponent."),
    ("delay", "That the delay was on purpose", "{} held the repairs up on purpose until after the election."),
    ("samples", "That samples were exchanged", "{} had the water samples exchanged on their way to the laboratory."),
    ("lease", "That the lease was below value", "{} let the building for less than half of what it was worth."),
    ("orders", "That orders came from above", "{} ordered the crew to leave the gates open that night."),
    ("shares", "That shares were held in secret", "{} held shares in the firm through a cousin."),
    ("recording", "That a recording exists", "{} can be heard on a recording agreeing to the price."),
    ("forged", "That a signature was forged", "{} forged the signature of the chief surveyor."),
    ("meeting", "That a meeting was kept secret", "{} met the owners in private on the day before the decision."),
    ("evidence", "That papers were destroyed", "{} had papers destroyed that an inquiry had asked for.")]

UNNAMED = [
    "two people with knowledge of the matter", "a former employee of the town", "three members of the council",
    "a person who saw the documents", "an official who was not allowed to speak in public", "two engineers of the firm",
    "a resident who was at the meeting", "people close to the negotiations", "a lawyer for one of the bidders",
    "four sources in the department", "a senior officer", "someone who worked in the same office"]

ALLEGED = [
    "It was settled long before anybody voted, and everyone in the room knew by whom it had been settled",
    "We were told to say nothing, and most of us did as we were told because we needed the work",
    "The papers went into a drawer on the Monday and came out of it when it was too late to object",
    "I saw the list with my own eyes, and there was only one name on it that had not been crossed out",
    "There was never any doubt about who would get it; the only question was how it would be made to look",
    "Everybody had signed by noon, although nobody had been given the time to read what it was",
    "The price had been agreed over the telephone, days before the envelopes were opened",
    "They asked us to leave the room, and when we came back the number on the sheet was another one",
    "He said that it would be remembered who had helped and who had not, and I took that as a threat",
    "What was sent to the ministry was not what we had written; two pages were missing and one was new",
    "You could have stopped it with one call, and the call was not made",
    "It was an open secret – “la règle du jeu”, as one of them put it – that nothing moved without a favour"]

DENIED = [
    "I had no hand in this award or in any other, and I have nothing to hide from anybody",
    "This is false from beginning to end, and those who print it know that it is false",
    "At no time did I ask for, receive or accept anything of the kind",
    "I was not in the room, I was not in the building, and I was not in the country",
    "Nobody warned me, in writing or otherwise, and I would have acted at once if anybody had",
    "The suggestion is absurd, and it is made by people who lost the vote",
    "I reject this in the strongest terms; my lawyers have been told to act",
    "What has been described did not happen – not on that day, and not on any other"]

ANSWERED = [
    "I can see today that it should have been done differently, and I have said so to the council",
    "I do not remember the conversation, but I would not have used those words",
    "The rules at that time allowed it, and everyone followed the rules",
    "Others decided this, and it is for them to explain it",
    "We shall look into it and publish what we find"]

ADMITTED = [
    "Yes, that is what happened, and I take the responsibility for it",
    "It is true. I should have said so at the time"]

FOUND = [
    ("no evidence", "We looked for signs of this in the papers that we were given and saw none"),
    ("no evidence", "The inquiry did not find evidence that anybody in the office had been aware of it"),
    ("refutes", "The allegation is false; the dates alone rule it out"),
    ("refutes", "The entries are complete, and they contradict what was reported"),
    ("indicates", "There is well-grounded suspicion that the procedure was not followed"),
    ("indicates", "Several documents point in that direction, though none of them settles the question"),
    ("supports", "We are satisfied that it happened as it was described"),
    ("inconclusive", "The records of that week are missing, and we could reach no conclusion"),
    ("refutes", "Nothing of what we heard under oath bears this out, and much of it goes against it")]

CONTEXT = [
    "The party’s rules of that year let members vote by post until the evening before the meeting",
    "A law of the same year made such payments subject to a public register, which did not yet exist at the time",
    "The council had debated the matter twice before and had put it off both times",
    "Similar contracts in neighbouring towns were given out without a tender in those years",
    "The ministry had asked all councils for their books that spring, and most had not sent them by the autumn",
    "An earlier report had named the same street and the same two firms, without saying who had decided"]

STAGES = ["notice", "claim", "defence", "motion", "ruling", "judgment", "settled", "discontinued"]
OUTCOMES = ["declined", "no response", "no response", "no immediate response"]
RETRACTED = "We withdraw this, and we regret that it was published"

# Sentences of an editor's; {f} is a link to a figure, {g} to another, {k} to a claim, {p} a place, {y} a year.
SENTENCES = [
    "The matter came before the council of {p} in {y}, when {f} asked for the accounts to be laid open.",
    "According to the minutes, {f} left the meeting before the vote, while {g} stayed until the end.",
    "The first report was taken up by others within a day; what it rested on did not change.",
    "Nothing read says who ordered the second survey, or whether it was ever paid for.",
    "{f} had held the office since {y} and had spoken about the tender in public at least twice.",
    "It is a separate question from {k}, and what was found on one says nothing about the other.",
    "In {p} the works began in the spring of {y} and were stopped again after a few weeks.",
    "The firm belonged to {f} at the time; it was sold later, to a company of which little is known.",
    "Two copies of the letter were read, and they differ in the date but not in the words.",
    "{f} told reporters that the decision had been unanimous, which the record does not bear out.",
    "The sum is given as 1.2 million in one report and as “just under a million” in another.",
    "{f} and {g} sat on the same committee from {y} on and disagreed on almost everything.",
    "An account of the evening by {f} was published months later, as part of a longer interview.",
    "The question whether the rules applied at all was left open by everybody who was asked.",
    "What was said about {k} at the same hearing is told there.",
    "{f} did not stand again in the election of {y}, for reasons that were never given.",
    "Residents of {p} had written to {f} about it as early as {y}, without an answer.",
    "The passage was quoted widely, mostly without the half-sentence that followed it.",
    "*Nobody* disputes that the meeting took place; what was agreed there is the matter in dispute.",
    "An inspector sent by {f} saw the site twice and wrote a report of **four pages**, which was not published.",
    "The reports agree on the day, the place and the names, and on little else.",
    "The word “arrangement” stands in the note; what it refers to is not said.",
    "Documents that {f} handed to the court were read only as far as others quote them.",
    "The delay was explained with the weather at first, and later with the absence of a permit."]

SHORT_SENTENCES = [
    "The passage was read in the source itself.", "He was speaking of the whole affair, not of this part alone.",
    "The wording differs a little in the other copies.", "The report does not say when the words were spoken.",
    "She repeated it the next day in almost the same words.", "The document itself was not seen.",
    "Whether the question had been put in these words is not known.", "The interview was held in another language."]

ROLES = [
    "Mayor", "Councillor", "Chair of the harbour committee", "Head of planning", "Chief surveyor", "Treasurer",
    "Member of Parliament", "Deputy minister", "Spokesperson", "Managing director", "Editor", "Inspector",
    "Clerk of the court", "Party secretary", "Member of the board"]

TAGS = ["housing", "transport", "elections", "procurement", "health", "environment", "police", "press", "education", "harbour"]

SOURCE_TYPES = [
    ("news-report", 0.66, "Report of {date} on the {matter} at {place}"),
    ("official-report", 0.08, "Report to the council on the {matter} of {place}, {date}"),
    ("hansard", 0.05, "Debate of {date} on the {matter} of {place}"),
    ("court-filing", 0.04, "Statement of claim of {date} about the {matter} at {place}"),
    ("statement", 0.05, "Statement of {date} on the {matter} in {place}"),
    ("broadcast", 0.06, "Evening programme of {date} on the {matter} in {place}"),
    ("testimony", 0.03, "Hearing of {date} on the {matter} of {place}"),
    ("social-post", 0.03, "Post of {date} about the {matter} of {place}")]

SOURCE_NOTES = [
    "Read in a stored copy of the page, not necessarily to its end.", "The version of the evening; the first one was shorter.",
    "Tells what {f} said about {k}, with quotations.", "On {k}. The newspaper corrected a name in it two days later.",
    "Quotes at length from a letter that was not published.", "It names {f} and gives the date of the meeting.",
    "A summary stands in front of the document; only that was read.", "The recording has a gap of some minutes."]

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]
