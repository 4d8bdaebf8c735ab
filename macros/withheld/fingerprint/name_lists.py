"""Names that many people share, and words that people are called by: alone they point at nobody.

In: nothing. Out: words in small plain letters. Who is withheld by a whole name is not looked for by a part that stands
here, or every later page with another Smith would be stopped.
Sources: what is commonly known of the lists of babies' names of the Office for National Statistics, of several decades,
and of the surnames in England's electoral rolls; their order and their completeness do not matter.
"""

_FIRST_NAMES = """
aaron abdul abigail ada adam adrian ahmed aisha alan albert albie alex alexander alfie alfred ali alice alison amanda
amelia amina amir amy andrew angela anita ann anna anne anthony archie aria arthur ashley ava ayesha barbara barry ben
benjamin beth bethany beverley bobby bonnie bradley brian callum cameron carol caroline catherine charlie charlotte
chloe christine christopher claire clare colin connor courtney craig daisy daniel danielle darren david dawn dean
deborah denise dennis derek diana diane dominic donald donna doris dorothy douglas dylan edith edward eileen elaine
eleanor elijah eliza elizabeth ella ellie elsie emily emma eric erin ernest ethan evelyn evie ezra fatima finley fiona
florence frances frank fred freddie frederick freya gabriella gail gareth gary gemma geoffrey george georgia gillian
glen gloria gordon grace graham hamza hannah harold harper harrison harry hassan hazel heather helen henry herbert
hilary holly howard hugh hugo ian ibrahim imogen imran irene iris isaac isabella isabelle isla ivy jack jacob
jacqueline jacqui jade jake james jamie jane janet janice jasmine jason jean jennifer jenny jeremy jessica jill joan
joanna joanne jodie john jonathan jordan joseph josephine joshua joy joyce jude judith julia julian julie june justin
kai karen karl kate katherine kathleen katie keith kelly kenneth kerry kevin khadija kieran kyle laura lauren laurence
layla leah leanne lee leo leonard lesley leslie lewis liam lilian lily linda lindsay lisa logan lola lorraine louie
louis louise luca lucas lucy luke luna lynn lynne maisie malcolm margaret maria marie marion marjorie mark martha
martin mary maryam mason matilda matthew maureen maurice max maya megan melanie mia michael michelle mila millie
miriam mohamed mohammad mohammed molly muhammad nadia nancy naomi natalie natasha nathan neil nicholas nicola nigel
nina noah norman olive oliver olivia omar orla oscar owen paige pamela patricia patrick paul pauline penelope peter
philip philippa phoebe poppy rachel ralph raymond rebecca reggie reuben rhys richard robert robyn roger roman ronald
ronnie rory rosemary rosie rowan roy ruby russell ruth ryan sally samantha samira samuel sandra sarah scott sean
sebastian shannon sharon sheila shirley sidney sienna simon sofia sophia sophie stacey stanley stephanie stephen
steven stuart susan sylvia tanya tariq teddy terence teresa thea theo theodore theresa thomas timothy tina toby tommy
tracey tracy trevor tyler valerie vanessa vera veronica victor victoria violet walter wayne wendy william willow
yasmin yusuf yvonne zachary zara zoe
"""
_SURNAMES = """
adams ahmed ali allen anderson andrews armstrong bailey baker barker barnes begum bell bennett bradley brown burns
burton butler campbell carr carter chapman chen clark clarke cole collins cook cooper cox cunningham davies davis
dawson day dean dixon duncan edwards elliott ellis evans ferguson fisher fletcher ford foster fox francis freeman
fuller gardner george gibson gill goodwin gordon graham grant gray green griffiths hall hamilton harper harris
harrison hart harvey hawkins hayes henderson hill holmes hopkins howard hudson hughes hunt hunter hussain hussein
iqbal islam jackson james jenkins johnson johnston jones jordan kaur kelly kennedy khan king knight kowalski kumar
lane lawrence lee lewis li lloyd lowe macdonald mahmood malik marsh marshall martin mason matthews may mcdonald
mcdonnell miah miller mills mitchell mohammed moore morris murphy murray nelson newman nguyen nicholson nowak obrien
oliver osborne owen page palmer parker parsons patel payne pearce pearson perry peters phillips porter potter powell
price rahman rashid read rees reid reynolds rhodes richardson roberts robertson robinson rogers rose ross russell ryan
saunders scott shah sharma shaw simmons simpson singh smith spencer stephens stevens stewart stone sutton taylor
thomas thompson thomson tucker turner uddin wade walker wallace walsh walton wang ward warren watson watts webb wells
west white wilkinson williams williamson willis wilson wood woods woodward wright yates young zhang
"""
# British given names and surnames that are words of any notes as well: a lane, the price, we hope, she drew.
_BOTH = """
ace aces acre acres amber apple apples april archer archers art arts ash august autumn baker ball bank banks bar
barber barn barns bass bay bays beach beacon bean bear beck beech bell belt berry best bill birch bird birds bishop
black blade bloom blue bond bone bonny book booth bow bowl bowler box boy boys branch brand brave bridge bridges brief
briers bright broad brook brooks brother brown bull burn burns burrow bush butcher butler button cage care carol
carpenter carter carver case cash castle cave chambers chance chandler chapel charity chase child chip christian
church clay clever cliff cliffs close cloud coast cole collier constable cook cool cooper cope corn corner cotton
court coward crane creed crisp cross crow crown curry curtis daisy dale dales dark dawn day days deacon dean dear dell
den diamond dot dots dove drake draw drew drink driver duck dust dyer eagle earl early east elder ember english eve
faith falcon farm farmer fen fern ferns ferry field fields finch fir fish fisher flint flood flower flowers foot ford
forest forester forge foster fountain fowler fox frank free french fresh friend frost frosty fuller game garden
gardener gardens gate gates gay gem gentle glass glen glens glover gold golden good goose grace grant grants grave
graves gray green greens grey ground grove guy guys hall ham hand hands hardy hare harm harper harpers hawk hay hazel
head heard heart heath heather hedge hedges herring hill hills hinge hobby hole holiday hollow holly home homer honey
honour hood hook hooks hope hopes hopper hops horn hornet house hunt hunter hurst husband ice iris ivory ivy jack jade
jades jay jean jeans jet jewel jolly joy judge june justice keen key keys kid kind king kit kite kites kits knight
lace lad lake lamb lambs land lane lark lavender law lawn laws lawyer leaf lean leaves lily line linen link lion
little load lock locks lodge lodges long lord love lovely low luck lucky lynch mace maiden main major male mallet
maple marble marina mark marks marsh marshes mason master may mayor mead meadow meadows mercy merry mild mile miles
mill miller mills mint mist mole monk moon moor moors moral more moss mount mountain mouse nail neat nettle nettles
new newcomer nice nicely night noble noon north nurse oak ocean old olive orchard otter oxford pace pad page pages
pain painter palace palm pansy park parks pat patch patience peace peach pearl penny pepper perch perry petal pick
pike pilgrim pine pip piper pipers pips place plain plane plant plum pole pond pool pope poppy porch porter post
potter potters pound power precious price prices pride priest primrose prince prior prose proud prudence purse queen
quick rabbit race rain raven ravens ray read reader reading reads reason red reed reeds reef reeve rich rider ridge
ring rise rivers rob robin robins rock rod rook root rope rose rosemary roses rough round rover row rowan rowans ruby
rudder rule ruse rush rust rye saddler sage sailor salmon salt sand sands sandy savage sawyer say scarlet scholar seal
sear self sergeant sexton shade sharp shelter shepherd sheriff shine shore short silk silver simple singer skill
skinner sky slate slater small smart smith snow sole song sorrel south spark sparks sparrow speed spice spicer spinner
spring spruce squire stable stag stamp stand standing staple star steed steel steep steward stile still stock stone
stones storey storm story stout strange street stride strong stubbs sue sugar summer summers summit swallow swan swans
sweet tail tailor tall tanner tart teal temple thatcher thistle thorn thorns thrush tide tiger till tiller timber toll
toller topaz tower towers town trail treasure tree trees trick trinity trip trout trusty tuck tulip turner turners
turnip turtle twist usher vale valentine valley van velvet venture vicar victory vine violet virtue wade waits wake
wales walk walker walkers wall walls ward warden wards warm warren washer water waterman waters way weaver week well
wells west whale wheat wheel wheeler white wild will willow willows win wine wing winner winter winters wise wish wit
wolf wood wooden woods wool workman worth wren wrens wright yard yeoman york young younger
"""
# What stands with a capital letter in the names of places, bodies, papers, days: Marigold Bakery is nobody's surname.
_CAPITALISED = """
academy act address admission adoption adult advice alert alley appendix assessment audit authority
avenue bakery bank beach behaviour birth black body book borough bridge britain british brother building buildings
cafe call campus care carer carers cathedral central chapel chapter charity child childhood christmas church city
clause clinic close club coast code college community company conference contact core corner cottage council county
court crescent croft crown custody daughter death december department director disability district division domestic
downs drive drug drugs duty early east easter education emergency england english enquiry estate european exploitation
farm father february field fields fifth first force forest foster foundation fourth foyer framework friday fund
gallery gardens gate general government grammar grange great green grove guide guidelines hall harbour head hearing
heath heights help highway hill holy home hospice hospital hostel hotel house independent infant infants injury inn
inquiry inspector institute interim internal investigation ireland irish island isle january judge july junction
junior justice kitchen lake lane law leaving legal level library line little lodge london looked lower management
manor march market meadow medical mental mews midwife mill ministry monday mosque mother museum national neglect
network new north november nurse nursery nursing october office old operation orchard order paediatric palace panel
parade parent parents park parkway parliament party pathway patient personal pilot place placement playground
playgroup port practice preschool primary prison probation procedure professional programme project protection pub
public quality quarter quay referral refuge regional registrar research residential response restaurant ridge rise
risk road room royal saint saturday school scotland scottish screening second secondary section senior september
sergeant session sexual shop shore sister society south specialist square stable stables stadium statement station
statutory street student studio sunday superintendent surgery synagogue teacher temple terrace theatre third thursday
tier tower town treatment trust tuesday union unit university upper valley view village ville violence visit visitor
voice voluntary wales walk ward way wednesday wellbeing welsh west wharf white wood woods worker workers yard
"""
# What somebody is called by at work; at the end of several words it makes them a post.
_ROLES = """
accountant administrator adviser advisor advocate analyst assistant associate auditor bursar carer chair chairman
chairperson chairwoman chief clerk clinician coach commander commissioner constable consultant controller convener
convenor coordinator coroner councillor counsel counsellor dean dentist detective director doctor dpo driver editor
engineer executive facilitator governor gp guardian head headmaster headmistress headteacher inspector instructor
investigator judge lado lady lawyer lead leader librarian magistrate manager mayor member mentor midwife minister
monitor notetaker nurse officer paediatrician pharmacist physician planner practitioner president principal professor
psychiatrist psychologist referee registrar representative researcher reviewer secretary sergeant siro solicitor
specialist superintendent supervisor surgeon taker teacher technician therapist treasurer trustee tutor visitor worker
"""
_TITLES = """
mr mrs ms miss mx and dr doctor prof professor sir dame lord lady cllr councillor rev reverend pc dc ds di dci sgt
detective constable sergeant insp inspector superintendent supt judge baby aunt auntie uncle nurse master the his her
their named called family child children boy girl pupil patient mother mum father dad parent brother sister sibling
son daughter grandmother grandfather
"""
_ENDINGS = """
jr jnr junior sr snr senior ii iii iv obe mbe cbe family families household case review children siblings brothers
sisters twins
"""
FIRST_NAMES = frozenset(_FIRST_NAMES.split())
SHARED = FIRST_NAMES | frozenset(_SURNAMES.split())
ALSO_NAMES = frozenset(_BOTH.split())
CAPITALISED = frozenset(_CAPITALISED.split())
ROLES = frozenset(_ROLES.split())
"""Posts that many people have."""
TITLES = frozenset(_TITLES.split())
"""What stands before a name and is none of it."""
ENDINGS = frozenset(_ENDINGS.split())
"""What stands behind a name and is none of it."""
