"""Words from which variants.py and people.py make names: data alone."""

# Locales of faker, as often as they are drawn.
LOCALES = (
    "en_US", "en_US", "en_US", "en_US", "en_US", "en_GB", "en_GB", "en_GB", "en_GB", "en_GB", "en_IN", "en_IN",
    "en_IN", "en_PK", "en_NG", "en_KE", "fr_FR", "de_DE", "pl_PL", "es_ES", "it_IT", "nl_NL", "sv_SE", "fi_FI",
    "cs_CZ", "pt_BR", "tr_TR", "vi_VN", "id_ID", "ro_RO", "hu_HU", "no_NO", "da_DK", "yo_NG", "zu_ZA", "tw_GH",
    "ha_NG", "ig_NG", "hr_HR", "lt_LT", "et_EE", "ga_IE", "is_IS", "az_AZ", "uz_UZ",
)

# First names of Asia and the Arab world.
ASIAN_FIRST = (
    "Wei", "Jing", "Xiu", "Li", "Na", "Min", "Jun", "Yan", "Fang", "Lei", "Xin", "Hui", "Ming", "Bo", "Qing",
    "Yong", "Hao", "Ping", "Chun", "Mei", "Dong-hyun", "Ji-woo", "Min-jun", "Seo-yeon", "Hye-jin", "Haruka",
    "Kenji", "Yuki", "Takeshi", "Naoko", "Hiroshi", "Akira", "Ayumi", "Anh", "Linh", "Minh", "Quang", "An", "Thuy",
    "Ahmed", "Mohammed", "Fatima", "Yousef", "Layla", "Omar", "Hassan", "Khalid", "Aisha", "Noor", "Samir", "Rania",
    "Abdullah",
)

# Last names of Asia and the Arab world.
ASIAN_LAST = (
    "Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Huang", "Zhao", "Wu", "Zhou", "Xu", "Sun", "Ma", "Zhu", "Hu",
    "Guo", "He", "Lin", "Gao", "Luo", "Kim", "Park", "Lee", "Choi", "Jung", "Kang", "Sato", "Suzuki", "Tanaka",
    "Watanabe", "Ito", "Yamamoto", "Nguyen", "Tran", "Pham", "Le", "Hoang", "al-Masri", "Al-Sayed", "Haddad",
    "Khoury", "el-Amin", "Mansour", "Farouk", "Aziz", "Rahman", "Hossain", "Karimi", "Hosseini",
)

# First names that are also words.
WORD_FIRST = (
    "Will", "May", "Grant", "Mark", "Rose", "Grace", "Faith", "Hope", "Joy", "Art", "Rich", "Bill", "Sue", "Pat",
    "Drew", "Chase", "Hunter", "Mason", "Dean", "Guy", "Frank", "Ernest", "Iris", "Ivy", "Lily", "Olive", "Pearl",
    "Ruby", "Summer", "Autumn", "April", "June", "Dawn", "Per", "An", "Bob", "Jack", "Rob", "Lance", "Skip", "Buck",
    "Cliff", "Dale", "Glen", "Heath", "Ray", "Reed", "Sandy", "Penny", "Ginger", "Amber", "Basil", "Daisy",
    "Bishop", "King", "Judge", "Major", "Earl", "Duke", "Baron",
)

# Last names that are also words.
WORD_LAST = (
    "Baker", "Barker", "Butler", "Carpenter", "Cook", "Cooper", "Fisher", "Foster", "Gardener", "Hunter", "Knight",
    "Mason", "Miller", "Porter", "Potter", "Shepherd", "Smith", "Taylor", "Turner", "Walker", "Weaver", "Young",
    "Long", "Short", "Brown", "White", "Black", "Green", "Gray", "Grey", "Stone", "Wood", "Woods", "Field",
    "Fields", "Hill", "Lake", "Rivers", "Brooks", "Banks", "Bridges", "Church", "Castle", "Street", "West", "North",
    "Day", "May", "March", "Winter", "Frost", "Snow", "Rain", "Storm", "Wolf", "Fox", "Bird", "Swan", "Crane",
    "Lamb", "Bull", "Fish", "Pike", "Rose", "Bush", "Branch", "Law", "Price", "Rich", "Strong", "Sharp", "Swift",
    "Love", "Hope", "Justice", "Judge", "Bishop", "Pope", "Priest", "Abbott", "King", "Prince", "Duke", "Page",
    "Marshall", "Constable", "Major", "Sergeant", "Power", "Powers", "Bond", "Cash", "Pound", "Best", "Good",
    "Wise", "Noble", "Moody", "Savage", "Blunt", "Stern", "Short", "Little", "Small", "Large", "Case", "Hall",
    "Parker", "Singer", "Painter", "Driver", "Speaker",
)

# Titles and trades with a capital before a name.
TITLES = (
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Professor", "Sir", "Dame", "Lord", "Lady", "Baroness", "Judge", "Justice",
    "Mr Justice", "Mrs Justice", "Lord Justice", "Chief Justice", "Sergeant", "Sgt.", "Det. Sgt.",
    "Detective Inspector", "DCI", "DI", "DS", "PC", "Inspector", "Chief Inspector", "Superintendent",
    "Chief Constable", "Police Chief", "Sheriff", "Deputy", "Officer", "Captain", "Capt.", "Lieutenant", "Lt.",
    "Lt. Col.", "Colonel", "Col.", "Major", "Maj. Gen.", "General", "Gen.", "Brigadier", "Lance Corporal",
    "Corporal", "Private", "Admiral", "Rear Admiral", "Commander", "Warrant Officer", "Pope", "Archbishop",
    "Bishop", "Cardinal", "Father", "Fr.", "Sister", "Rabbi", "Imam", "Sheikh", "Rev.", "Reverend", "Pastor",
    "Deacon", "King", "Queen", "Prince", "Princess", "Duke of Elm", "Emperor", "President", "Vice President",
    "Prime Minister", "Deputy Prime Minister", "Premier", "Chancellor", "Foreign Minister", "Finance Minister",
    "Health Secretary", "Home Secretary", "Energy Minister", "Environment Commissioner", "Ambassador", "Governor",
    "Gov.", "Lt. Gov.", "Senator", "Sen.", "Congresswoman", "Congressman", "Rep.", "State Rep.", "Assemblyman",
    "Councillor", "Cllr", "Councilwoman", "Mayor", "Vice Mayor", "Alderman", "Delegate", "MP", "Tory MP",
    "Labour MP", "MEP", "Attorney General", "District Attorney", "Prosecutor", "Attorney", "Solicitor General",
    "Adv.", "Advocate", "Justice Minister", "Chairman", "Chairwoman", "Chair", "CEO", "Chief Executive", "CFO",
    "VP", "Vice Chair", "Director", "Executive Director", "Managing Director", "General Manager", "Coach",
    "Head Coach", "Manager", "Captain", "GK", "QB", "Quarterback", "Striker", "Midfielder", "Defender", "Skipper",
    "Goalkeeper", "Shortstop", "Driver", "Jockey", "Actor", "Actress", "Singer", "Director", "Comedian", "Author",
    "Novelist", "Poet", "Rapper", "DJ", "Guitarist", "Chef", "Nurse", "Teacher", "Farmer", "Fisherman", "Plumber",
    "Engineer", "Scientist", "Researcher", "Economist", "Analyst", "Historian", "Spokesman", "Spokeswoman",
    "Press Secretary", "Shri", "Smt.", "Pandit", "Chief", "Alhaji", "Hon.", "Comrade", "Madam", "Datuk", "Tan Sri",
    "Haji", "Coroner", "Ranger", "Trooper", "Firefighter", "Paramedic", "Dad-of-two", "Mother-of-three",
    "Mum-of-one", "Father-of-four", "Grandmother", "Resident", "Neighbour", "Student", "Activist", "Campaigner",
    "Volunteer", "Witness", "Mother", "Father", "Uncle", "Aunt",
)

# Trades before a name.
TRADES = (
    "lawyer", "attorney", "spokesman", "spokeswoman", "coach", "manager", "midfielder", "striker", "goalkeeper",
    "director", "chairman", "chief executive", "founder", "co-founder", "owner", "farmer", "fisherman", "nurse",
    "teacher", "professor", "researcher", "analyst", "economist", "historian", "author", "singer", "actor",
    "actress", "coroner", "mayor", "councillor", "senator", "governor", "minister", "prime minister", "president",
    "envoy", "ambassador", "defence secretary", "health secretary", "police chief", "detective", "prosecutor",
    "judge", "activist", "campaigner", "resident", "neighbour", "student", "volunteer", "witness", "engineer",
    "scientist", "biologist", "geologist", "climate scientist", "union leader", "shop steward", "party leader",
    "deputy leader", "opposition leader", "chief scientist", "vice president", "board member", "committee chair",
    "trustee", "curator", "conductor", "violinist", "chef", "baker", "butcher", "designer", "editor", "columnist",
    "reporter", "presenter", "broadcaster", "jockey", "trainer", "cyclist", "swimmer", "sprinter", "captain",
    "skipper",
)

# Letters after a name.
POST_NOMINALS = (
    " MP", " KC", " QC", " OBE", " CBE", " MBE", " MSP", " TD", " MEP", ", MD,", ", M.D.,", ", Ph.D.,", ", PhD,",
    ", Esq.,", " (R)", " (D-Ohio)", " (Lab)", ", RN,", ", CPA,", ", FRS,", " PhD", " RA", ", SJ,", ", J.P.,",
)

# Invented names of companies.
COMPANY_NAMES = (
    "Norgrid", "Halden", "Brightwater", "Elmfield", "Corvin", "Tessera", "Vantage", "Oakline", "Merrow", "Stellan",
    "Kestrel", "Quantex", "Lumora", "Ferrin", "Aldwick", "Pinemoor", "Redwick", "Solvane", "Cobalt", "Harbourline",
    "Northgate", "Westmark", "Ironbridge", "Calder", "Marlin", "Zephyr", "Orlando", "Atlas",
)

# Last words of organisations.
COMPANY_KINDS = (
    "Rovers", "United", "City", "Athletic", "Wanderers", "Energy", "Foods", "Capital", "Partners", "Bank",
    "Airlines", "Group", "Holdings", "Industries", "Labs", "Systems", "Media", "Pharma", "Motors", "Shipping",
    "Rail", "Council", "County Council", "University", "College", "Hospital", "Institute", "Trust", "Foundation",
    "Union", "Borough", "Borough Council", "School District", "Police Department",
)

# Places.
PLACES = (
    "Norway", "Chile", "Kenya", "Peru", "Malta", "Latvia", "Oman", "Nepal", "Ghana", "Samoa", "Elmshire",
    "Northgate", "Halden", "Westmoor", "Ostrava", "Turku", "Kisumu", "Lahore", "Davao", "Cork", "Leeds", "Tulsa",
    "Boise", "Akron", "Dayton", "Perth", "Hobart", "Dunedin",
)

# Cities of datelines.
CITIES = (
    "KARACHI", "NEW DELHI", "LAGOS", "NAIROBI", "MANILA", "OSLO", "LIMA", "JAKARTA", "DHAKA", "ACCRA", "TALLINN",
    "BRUSSELS", "VALLETTA", "HARARE", "COLOMBO", "KATHMANDU", "SEOUL", "TOKYO", "BERLIN", "PARIS", "TORONTO",
    "SYDNEY", "ELM CITY", "WESTMOOR", "ST. JOHN'S", "KUALA LUMPUR", "HO CHI MINH CITY",
)
