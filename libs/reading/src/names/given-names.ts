import { foldName } from './fold-name.js';

/**
 * Given names, their short forms, of many languages; no list is whole, so a
 * name that is missing here is still told by its shape. Names that are everyday words as well (Will, Mark, Hope, Bill,
 * May, Grace, Art) are left out: they prove nothing.
 */
const listed: ReadonlySet<string> = new Set(
  foldName(`
  aaron aase abbas abbie abby abdi abdul abdullah abdulrahman abebe abebech abena abigail abraham achieng achim ada
  adaeze adam adanna ade adela adelaide adele adelina adeline adil aditi aditya adnan adrian adriana adrienne adunni
  agata agatha agnes agnetha agnieszka ahmad ahmed aidan aiko aileen ailie ailsa aimee aine ainhoa aino aisha aisling
  aitor akash ake akemi akiko akinyi akira akua alain alan alana alannah alasdair albert alberto albie aldous alec aled
  alejandra alejandro aleksandar aleksander aleksandra alemu alessandra alessandro alex alexa alexander alexandra
  alexei alexis alf alfie alfonso alfred alfreda ali alice alicia alin alina alisa alison alistair aliyah allan allegra
  allen allison alma almaz alois alok alona alonso althea alun alvaro alvin alyssa amabel amahle amaka amal amanda
  amani amara amelia amina amir amit ammar amos amrita amy ana anabel anand anastasia anders andie andre andrea andreas
  andrei andrew andrzej andy angela angelica angelo angharad angie angus anil anita anja anjali anjana ankit ankita ann
  anna annabel annabelle annalise annamaria anne annegret anneke annelies annelise annemarie annette annie annika
  annmarie anouk ansel anselm ansley anthea anthony antje antoine anton antonette antonia antonio antony anwar anwen
  anya aoibheann aoife araminta arantxa arash archie ardal ardis aretha ari ariana ariel arjun arleen arlene arlette
  arlo armand armando arnau arndt arne arnold aroha aron arpita artem arthur arturo arun arvel arvid arvind arwel asa
  asako asger asha ashley ashok ashraf ashwin asif assumpta astrid asuncion athena atieno attracta aubree aubrey audrey
  augie augusta augustin augustine aurelia aurelie aurora ava avery avi avis axel ayako ayanda ayesha aylin ayodele
  ayse aysel aziz azra babajide bailey bairbre baptiste barb barbara barbel barbro barney barrett barry bartek
  bartlomiej bas bashir basil bastian bea beata beate beathag beatrice beatrix beatriz becca beck becky bedwyr bekele
  bela belinda bella ben benedetta benedict benedikt benjamin bennett bennie benny benoit bente berenice berit
  bernadette bernadine bernard bernardo bernd berndt berneice bernhard bernice bernie bert bertha berthold bertie
  bertram beryl bess bessie beth bethan bethany beto betsy bettie bettina betty bettye beulah bev beverley beverly bex
  bhavna bianca bibi bilal bill billie billy birgit birgitta birthe biruk bjarne bjorn blair blake blanca blanche
  blodwen bob bobbie bobby bodil bogdan boguslaw bohumil bola bongani bonita bonnie boris boyd bozena brad bradley bram
  brandi brandon brandt branko branwen bree brenda brendan brenna brent bret brett brian brianna brianne brid bridget
  bridie brighid brigid brigit brigitte britt britta brittany brock brodie bronagh bronwen bronwyn brooke brooklyn
  bruce bruno bryan bryanna bryce bryn bryony buhle bukola burkhard burt byron cadi caitlin caitlyn caleb callum calum
  calvin cameron camila camilla camille candace candice caoimhe caolan cara carina carl carla carlene carleton carley
  carlie carlo carlos carlotta carlton carly carmel carmela carmen carol carole carolina caroline carolyn carrie
  carsten carwyn caryl carys casey casimir casper cass cassandra cassie catalin catalina caterina cath cathal catharine
  catherine cathleen cathryn cathy catrin catriona cecil cecile cecilia cecily cedric cedrick cees cefin celeste celia
  celina celine ceri ceridwen chad chandra channing chantal charlee charlene charles charley charlie charlotte
  charmaine chas chau chauncey chelsea cherie cherise cheryl chetan cheyenne chiamaka chiara chidi chie chika chinedu
  chinwe chioma chip chloe chris chrissie christa christabel christal christel christi christian christiane christie
  christina christine christoph christophe christopher christy chuck chukwuma chuy cian ciara ciaran cicely cillian
  cindy citlali claire clara clarence claribel clarice clarissa clarke claud claude claudette claudia claudie claudine
  claudio claus clayton clement clementine cleo cliff clifford clint clive clyde cody coinneach col coleen colette
  colin colleen collin colm colman conall concepcion concepta connie connor conor conrad constance consuelo cora
  coralie corbin cordelia cordula corentin corey corinna corinne cormac cornelia cornelius corrie corrine cortney
  cosima cosmin costel courtney craig cristian cristina cruz csaba curtis cyndi cyndy cynthia cyril czeslaw daan dafydd
  dagmar dai daisuke daisy daithi dale dalia dalton damaris damian damien damion damon dan dana danette danica daniel
  daniela daniele danielle danilo danni danny dante danuta daphne darcy daren daria dario darius darla darleen darlene
  darnell darragh darrell darren darwin daryl dave davey david davide davina davy dawit dayo deaglan dean deana deandre
  deann deanna deanne deb debbie debi debora deborah debra declan dee deepa deepak deidra deidre deirdre dejan delia
  delilah della delores delphia delphine delyth demetrius demi dena denis denise deniz dennis denny denys deon derek
  dermot derrick des deshawn desiree desmond detlef devika devon dewey dewi dexter diana diane dianna dianne diarmuid
  diego dieter dietmar dieuwke dilip dillon dilys dimitri dina dinah dinesh dionne dirk ditte divya dixie dmitri doina
  dolores dom domenico domingo dominic dominik dominique donal donald donatella donna donncha donnell donnie donny
  donovan dora dorcas doreen doretta dorian dorinda dorine doris dorota dorothea dorothy dortha dorthy dot dottie doug
  dougal dougie douglas douwe dov dragan dragos dreda drew duaa duane duc dugald dulcie dumisani duncan dunja duong
  dusan dustin dwayne dwight dylan dymphna dympna eamon earl earlene earline earnest eartha ebba ebbe ebere ebony
  eckhard ed eddie edeltraud edgar edgardo edie edith edmund edna edoardo eduardo edward edwin edwina eero effie efosa
  efrain efua egil egon ehab eifion eiko eileen eilidh eilish eimear eimhin einar eirlys eirwen eithne eivind ekaterina
  ekene ekkehard elaina elaine elan elbert elden eldon eleanor elena eleni elfed elfriede eli elias elif elijah elin
  elinor eliot elisa elisabeth elise elisha elizabeth elke ella elle ellen ellery ellie elliot elliott ellis elly elmer
  elmo elnora elodie eloise eloy elroy elsa elsebeth elsie elspeth elton elvira elvis elwood elwyn emanuel emeka
  emeline emer emery emiko emil emile emilia emilio emily emlyn emma emmanuel emmanuella emmanuelle emmet emmett emrys
  emyr encarnacion enid enitan enrico enrique enzo eoghan eoin eric erica erich erik erika erin erkki erling erma erna
  ernest ernestina ernestine ernesto ernie ernst errol ervin erwin eryn esi eskil esme esmeralda esperanza essie esta
  esteban estella estelle ester esther eszter ethan ethel etienne etsuko etta eugene eugenia eula eulalia eulalie
  eunice eurwen eustace eva evan evangeline eve evelyn everett evette evie ewa ewan ewart ewelina ewen ezekiel ezequiel
  ezra fabian fabienne fabio fabrice fae faisal faiza fannie fanny farah farhan farid farida farouk farrah fatima fatou
  fawn fawzia fay faye fearghal federica federico felicia felicity felipe felix felton femi femke ferdinand ferenc
  fergal fergie fergus fern fernanda fernando ffion fi fiachra fidel fidelma filip filippo finlay finn finnur fintan
  fiona fionnlagh fionnuala flavia flavio fleur flo flora florence florian florin flossie floyd folake folasade fonda
  forrest frances francesca francesco francie francine francis francisca francisco francois francoise frank franka
  frankie frannie franz franziska fraser fred freda freddie freddy frederic frederick frederik freida freja freya frida
  friederike friedrich fritz frode froukje fumiko fumio funmi gabby gabe gabi gabor gabriel gabriela gabriele gabriella
  gabrielle gaby gaelle gail galen gareth garrett garrick garry garth gary gaston gaurav gautier gav gavin gavina gayle
  gaylord gaz gbenga geeta gemma gena genaro gene genet geneva genevieve genie geoff geoffrey george georgette georgia
  georgianna georgie georgina geraint gerald geraldine geralyn gerard gerardo geraud gerd gerda gerhard geri germaine
  gernot gerri gerrit gerry gert gertie gertraud gertrude gethin ghada gheorghe ghislaine giacinta giacomo giancarlo
  giang gianluca gianmarco gianna gianni gideon gigi gijs gil gilbert gilberto gilda giles gillian gillie gina ginette
  ginnie ginny giorgio giovanna giovanni girish girma gisela gisele giselle gita giulia giuliana giuseppe gladys glen
  glenda glenn glenys glinda gloria gloriana glyn glynis gobnait godfrey gonzalo gopal goran gord gordon goronwy gosia
  gosta gotthard graca gracie graciela grady graeme graham grainne grania grayson grazyna greer greg gregor gregory
  greta gretchen grete grethe griet griffin griselda gro gruffydd guadalupe gudrun guido guillaume guillermo guinevere
  gundula gunilla gunnar gunther gunvor guri gus gustav gustave gustavo guto gwen gwenda gwendolen gwendolyn gwenn
  gwilym gwyn gwyneth gwynfor gyorgy haakon habiba hadi hadley hajar hajime hakan hakim hal hala haley halima halina
  hallie halvor hamid hamish hamza hana hanan hanif hank hanley hanna hannah hanne hanneke hannelore hannes hannu hans
  harald hari harish harlan harley harold harriet harriett harrison harry hartmut haruka haruki harvey hasan hasna
  hassan hatem hattie havard hayden hayley heath heather heba hector hedda hedi hedwig hedy hefin hege heidi heike
  heikki hein heiner heinrich heinz helaine heledd helen helena helene helga helmi helmut hema hendrik henk hennie
  henning henri henrietta henriette henrik henry henryk herb herbert heribert heriberto herman hermann hermione
  herschel herve hester hettie hetty hideo hieu hilary hilda hilde hildegard hildegarde hillary hilton hiroki hiroko
  hiromi hiroshi hirut hisako hisham holger hollis holly homer honore horace horst hortense hortensia howard howell
  howie hubert huda hugh hugo hui humberto huntley huong hussein huw hywel iain ian ibrahim ida idris iestyn ieuan ifan
  ifeanyi ifeoma ifunanya ignacio igor iker ilana ilaria ildiko ileana ilka ilkka ilona ilse iman imani imelda imogen
  imogene imran ina india indira indu ineke ines inga inge ingeborg ingemar ingo ingrid ingvild inigo inmaculada innes
  ioan ioana iolo iona ione ionut iorwerth ira irena irene irina iris irma irmgard irmina irvin irving irwin isaac
  isabeau isabel isabella isabelle isadora isaiah isaias ishaan ishbel ishita isidore isidro isla islwyn ismael ismail
  isobel isolde israel istvan itziar iva ivan ivana ivar ivette ivo ivor ivy iwan iyabo izzy jaap jacek jacinda jacinta
  jack jackeline jackie jacklyn jackson jaclyn jaco jacob jacqueline jacquelyn jacques jacquetta jacqui jade jaden
  jadwiga jagdish jaime jairo jake jakob jakub jalen jalisa jamal james jameson jamie jamila jan jana jane janelle
  janet janette janey janice janie janine janis jann jannette janos janusz jared jarek jari jarmo jaroslav jarrod
  jarvis jasmin jasmine jasna jason javed javier javon jawad jaxon jaya jayden jaylen jayme jayne jaz jean jeana
  jeanette jeanie jeanine jeanne jeannette jeannie jeannine jed jeff jeffrey jelena jem jemima jemma jen jenifer jenn
  jenna jennette jennie jennifer jenny jens jere jeremiah jeremy jeri jerica jeroen jerold jerome jerri jerry jerzy
  jesper jess jesse jessica jessie jethro jettie jia jide jie jill jillian jim jimmy jin jing jiri jitka jo joachim
  joan joana joann joanna joanne joao joaquin jobeth jocelyn jochen jodi jodie jody joe joel joelle joep joey johan
  johanna johanne johannes john johnna johnnie johnny jolanda jolanta joleen jolene jon jonah jonas jonathan joni jonny
  joost jordan jordi jorg jorge jorgen joris jorja jorunn jory jos jose joseba josef josefa josefina joseph josephina
  josephine josette josh joshua josiah josiane josie josue jovan jovana joyann joyce juan juana juanita juanito jude
  judith judy juha juhani jukka jules juli julia julian juliana juliane juliann julianna julie julieann julien juliet
  juliett juliette julio julisa julius jurgen jurriaan jussi justin justina justine justyna jutta jyoti kaarina kacey
  kaci kaden kadir kagiso kai kaila kaitlin kaitlyn kaleb kali kamal kamala kamau kameron kamil kandi kandice kaori
  kara karan kareem karel karen kari karim karima karin karina karissa kariuki karl karla karly karol karolina karon
  karri karrie karsten kartik karyn kasandra kasey kasia kassie kat katalin katarina katarzyna kate kath kathe
  katherine kathi kathie kathleen kathlyn kathrin kathryn kathryne kathy katie katja katlyn katri katrin katrina
  katsumi kattie katy katya kaushik kavita kay kaya kayden kayla kaylee kayleigh kaylin kayoko kaz kazimierz kazuko
  kazuo keegan keely keenan kehinde keiko keira keisha keith kel kelechi kelley kelli kellie kelly kelsey kelsie kelvin
  kemi ken kendall kendra kendrick kenji kenna kenneth kenny kenta kerensa kermit kerri kerry kerstin kev kevin keyana
  khadija khaled khalid khalil khanh kiera kieran kim kimberley kimberly kimmie kinga kip kipchoge kira kiran kirby
  kirk kirsteen kirsten kirstie kirsty kisha kishore kit kiyoshi kjell klara klaus klemens knut koen kofi koji kojo
  komal konrad konstantin korey kori kris krishnan krissy krista kristal kristen kristi kristian kristie kristin
  kristina kristine kristopher krystal krystle krystyna krzysztof kumiko kurt kveta kwabena kwame kwesi kyla kyle kylee
  kyleigh kylie kym kyoko kyra lacey lachie lachlan laci ladislav ladonna laia laila lainie lajos lakeisha lakisha
  lakshmi lalit lalo lamar lamia lamont lana lance lanette lani lara larae laraine laree larissa larry lars larue
  lashawn lashonda lasse laszlo lata latanya latasha latifa latisha latonya latoya latrice laura laure laurel lauren
  laurence laurent laurette lauri laurie laverne lavinia lavonne lawanda lawrence layla lazaro leah leandra leandro
  leann leanna leanne lech leda leeann leela leesa leif leighton leila leisa leisha lekan lela leland lemuel lena
  lennart lenny lenora lenore leo leola leon leona leonard leonardo leone leonel leonie leonor leonora leopold leota
  lerato leroy lesley leslie lester leszek leta letha leticia letitia letizia lettie levi lewis lex leyla lezlie liam
  lian lianne libby libor lidia lidka lieke liesbeth liesl liisa lila lilah lili lilian liliana lilith lilla lillian
  lillie lily lin lina linda lindell linden lindiwe lindon lindsay lindsey lindsy lindy linette ling linh linnea linnie
  linsey linus linwood lionel lisa lisbeth lise liselotte lissa lissette liv livia liviu liz liza lizzie ljiljana
  lleucu llinos lloyd loan loida lois lola lolita loni lonnie loraine lorcan lore lorelei loren lorena lorene lorenza
  lorenzo loretta lori lorie lorinda lorna lorne lorraine lorrie lothar lotte lottie lou louann louella louetta louis
  louisa louise lourdes louvenia lowell lowri loyd luana luann luanne lubna lubos luc luca lucas lucette lucia luciana
  luciano lucie lucila lucile lucille lucinda lucius lucretia lucy ludmila ludo ludovic ludwig luella luigi luis luisa
  luiz lukas lukasz luke lulit lulu lungile lupe lupita luther lutz luvenia luz lydia lyla lyn lynda lyndon lyndsay
  lyndsey lynelle lynette lynn lynne lynnette lyra maarten maartje mabel mabelle mable mabli mac maciej mack macy
  madalyn maddie maddox maddy madelaine madeleine madeline madelyn madge madhav madison mads mae maebh mael maelle
  maeve magali magda magdalen magdalena magdalene magdolna maggie magne magnus mags maha mahalia mahdi mahesh mahmoud
  mair maire mairead mairi mairwen maisie maj maja majid makayla makena makoto malachi malachy malcolm malgorzata malik
  malika malinda malissa mallory malvina mamie mandla mandy manfred manish manjula manny manon mansour manuel manuela
  manus mara marc marcel marcelene marcelina marcella marcelle marcello marcelo marci marcia marcie marcin marco marcos
  marcus marcy mardi marek maren margaret margareta margarete margarethe margarett margarette margarita margaux marge
  marged margeret margert margery margie margit margo margot margriet marguerite margurite maria mariah mariam marian
  mariana marianne maribel maribeth maricela marie marieke mariela mariella marijke marika mariko marilee marilou
  marilyn marilynn marina mario mariola marion marisa marisela marisol marissa marit marita maritza marius marja
  marjolein marjorie marketa markku marko markus marla marlee marleen marlene marlies marlin marlon marnie marquis
  marquita marsha marta martha martin martina marty marva marvella marvin mary maryam maryann maryanne marybeth
  maryellen maryjane marylou maryse marzena masako masato mateo mateusz mathias mathieu mathilde matilda matt matteo
  matthew matthias matthieu matti matty maud maude maura maureen maurice mauricio maurine mauro mavis maxie maximilian
  maximo maxine maxwell maya maybelle mayra mckenna mckenzie meena meera meg megan meghan mehdi mehmet mei meike
  meiling meinhard meinir meirion mel melanie melba melina melinda melisa melissa mellie melodie melody melva melvin
  mendy menna merce mercedes meredith mererid merideth meriel merilee merle merrill merv mervi mervyn meta mette mfon
  mhairi mia micah michael michaela michaele michal micheal michel michele micheline michelle michiko mick mickey
  mickie midori mieke miguel mihai mika mike mikhail mikko miklos mila milagros milan mildred milena miles milford
  millard millicent millie milly milo milos milton mimi mina mindy minerva minh minna minnie minoru minta mira miranda
  mircea mireille mirella miriam mirjam mirjana mirko miroslava miroslaw mirte misaki mitch mitchell mitsuko mitzi
  mitzie miyuki mohamed mohammad mohammed mohan moira moishe mollie molly mona monica monika monique montgomery montse
  montserrat moraa morag morgane moritz morris morten morven morwenna moses mounir mourad mozelle mpho muhammad
  muireann mukesh mulugeta murdo muriel murray mustafa mustapha muthoni mwangi myfanwy myles myra myriam myrna myrtie
  myrtis myrtle nabil nacho nada nadege nadene nadia nadine nadir nadja naeem naima najib nakia nalini namrata nan
  nanci nancie nancy nandi nandini nanette nannie nao naoki naoko naomi narayan narelle nasser natalia natalie natasha
  natasza nathalie nathan nathanial nathaniel nawal ndidi nebojsa ned neha neil nelda nelida nell nella nelle nellie
  nelly nelson nenad nerys nessa nest nestor nettie neva neville ngoc ngozi nguyet nhung nia niall niamh nicholas
  nichole nicholle nick nicki nickolas nicky nico nicola nicolas nicole nicolette nienke nieves nigel nikhil nikia
  nikita nikki niko nikola nikolai nikole nilda nilesh nils nina nisha nita nitin niven njeri njoroge nkechi nnamdi
  nneka noah nobuko noel noeleen noelia noelle noemi noemie nokuthula nola nollaig nomsa nomvula nona noor nora norbert
  noreen norene noriko norine norm norma norman norris noura nthabiseng nuala nuria nyambura nydia nynke obinna octavia
  octavio odalys oddvar odell odette odhiambo odile odis ofelia ogechi oisin okechukwu ola olaf olamide ole oleg olen
  oleta olga olin olive oliver olivia olivier olli ollie ololade olu oluchi olufemi olumide olusegun oluwaseun olwen
  omaima omar omari onno onyeka oona oonagh oralia oran oren oriol orjan orla orlaith orlando orpha ortrud orville
  osama osamu osas osborne oscar oskar osman ossie osvaldo oswald oswaldo otha otieno otis ottavio ottilie ottis ottmar
  otto ovidiu owain owen ozzie paavo pablo paco paddy padma padraic padraig paige palesa pallavi palmer pam pamela
  pammy paola paolo parvati parveen pascal pascale pasquale pat patrica patrice patricia patricio patrick patrik patsie
  patsy patti patty paul paula paulette paulina pauline paulita paulo pavel pavla pawel pearlie pedro peggie peggy peig
  pekka pelle penelope penni penny pepe percival percy perpetua perri perry persis pertti pete peter petra petronella
  petros petula pheobe phil philip philipp philippa philippe phillip philo philomena phoebe phuong phylicia phyllis pia
  pierre pierrette piers piet pieter pilar pim piotr pippa pirjo piroska pleun polly pooja poppy portia prakash pramod
  pranav prasad pratap precious preeti prem premysl priscila priscilla priti priya proinsias providencia prue puja
  qasim qiang qing quang quentin quincey quincy quinn quintin quyen rabia rachael racheal rachel rachelle radek radha
  radka radu rae raelene raf rafael rafaela rafal raffaele raffaella rafiq ragnar ragnhild rahul raimund rainer rainey
  raj rajan rajendra rajesh rakesh raleigh ralf ralph ralphie ramesh ramiro ramon ramona ramonita rana ranald randal
  randall randell randi randolph randy rania ranjit raphael raphaela raquel rasha rashad rashid rashida rashmi raul
  ravi ravindra ray rayford raymon raymond raymund raymundo reanna reba rebecca reem refilwe reg regan reggie regina
  reginald regis reid reidar reiko reilly reina reiner reinhard reinhild reinier rejean reka rekha remi remona remy
  rena renae renata renate renaud rene renee renske reta retha reuben reva rex reyes reyna reynaldo rhea rhett rhian
  rhiannon rhoda rhodri rhonda rhun rhydian rhys ria rian rianne ricarda ricardo riccardo richelle richie rick rickey
  rickie ricky rieko rigby rigoberto riitta riley rima rinus rita ritu riyad rob robbie robbin robena robert roberta
  roberto robyn rochelle rocio rod roddy roderic roderick rodney rodrigo roel rogelio roger rohan rohit roisin roland
  rolanda rolando rolf rolland romaine roman romeo romona romy ron rona ronald ronan ronda roni ronja ronna ronnie rory
  ros rosa rosalba rosaleen rosalia rosalie rosalina rosalind rosalinda rosalva rosalyn rosamond rosamund rosana rosann
  rosanna rosario rosaura roseann roseanne roselyn rosemarie rosemary rosetta rosie rosina rosita roslyn roslynn ross
  roswitha rowan rowena rowland roxana roxane roxann roxanne roxie roy royce roz rozella ruaidhri ruairi ruaridh ruben
  rubi rubin rubye rudi rudiger rudolf rudy rufus rui rukhsana rukmini rupa rupert ruqayya russ russell ruta ruth
  ruthanne ruthe ruthie ruud ryan ryann rylee ryo ryota ryszard sabah sabine sabra sabrina sachiko sachin sade sadie
  sadye saeed saffron safia sahar saif sakura sal salah saleh salena salim salina sallie sally salma salome salvador
  salvatore sam samantha samara sameer samir samira sammie sammy samson samual samuel sana sanaa sandeep sander sandor
  sandra sandrine sandy sanford sangeeta sanjana sanjay sanjuanita sanna sanne santana santiago santina santosh saoirse
  sara sarah saran sari sariah sarita saroj sasha saskia satish satomi satoshi saturnina saul saundra savannah sayaka
  scott scottie seamus sean sebastian seema segun selam selene selina selma senan seonaid seosamh sepp serena serge
  sergei sergio serina seth seun severine shad shadi shae shahid shalanda shalini shana shanda shane shanelle shania
  shanice shaniqua shanna shannan shannon shanta shantel shanti shara sharee shari sharla sharlene sharmila sharon
  sharron sharyn shashi shaun shauna shavon shawanda shawn shawnee shayla shayna shayne shaz shea sheela sheena sheila
  shela shelba shelby shelia shelley shelly shelton shena sheri sherie sherill sherrell sherri sherril sherry sherwood
  sheryl shigeru shiloh shilpa shinji shiori shira shireen shirlee shirley shizuko shobha shona shonagh shonda shondra
  shonelle shosh shoshana shruti shweta sian sibongile sibyl sid sidney siebe siegfried sieglinde siegmund sienna
  sietske sigge sigi sigmund sigrid sigurd silas sile silke silvana silvester silvia silvio simeon simon simona simone
  simonne sinclair sinead siobhan siomha sioned sipho siri sirpa sissel siv siwan sizwe sjoerd skyler slawomir slobodan
  smita sneha snezana sofia sofie sola solange soledad solvei solveig sonal sondra sonia sonja sonny sophia sophie
  sophy soraya sorcha soren sorin sorrel sota srinivas stacey stacia stacie stacy staffan stan stanford stanislav
  stanislaw stanley stanton starla stef stefan stefania stefanie stefanut steinar stelios stella stepan stepanie steph
  stephan stephane stephania stephanie stephen stephenie steve steven stevie stewart stig stu stuart subhash sudha
  sudhir sudie sue suellen sujata suki suman sumiko sumitra sunil sunita suresh surya susan susana susann susanna
  susannah susanne susi susie susy suzan suzann suzanne suze suzette suzie suzy svante svein sven svetlana swati sybil
  sybille sylvain sylvester sylvia sylvie syreeta sytske tabatha tabitha tad tadashi tadeusz tadhg tahir taiwo takashi
  takeshi talal talia talitha talon tam tamala tamar tamara tamas tamera tami tamika tammi tammie tammy tamra tamsin
  tana tandra taneka tanesha tanguy tania tanisha tanja tanvi tanya tapio tara tarek tari tariq tarja taro taryn tash
  tasha tasia tasos tatiana tatjana tatum tawana tawny taylah taylor tebogo ted teddy teemu teena tegan teleri temi
  tena tendai tenisha tennille teo teodor tera terence teresa terese teresita teressa terhi teri terina terje terra
  terrance terrell terresa terri terrie terry tesfaye tess tessa tessie tetsuo teun thabo thad thaddeus thalia thandeka
  thandi thanh thao thea thelma thelonious themba theo theodora theodore theodosia theola theresa therese theresia
  theron thibault thierry thijs thomas thora thorsten thulani thurman thuy tia tiago tiana tiara tibor tiera tierney
  tiffany tigist tilda tillie tilly tim timmy timo timothy tina tisha tjeerd tobi tobias tobie toby todd tolu tom tomas
  tomasz tomi tommaso tommie tommy tomoko tona tonette toney toni tonia tonja tony tonya torben tore torill torquil
  torri tosha toshio tova tovah toya tracee tracey traci tracie tracy traian trang traudl travers travis treasa trent
  trev treva trevor trey tricia trina trinh trish trisha trista tristan tristen trixie trond troy trude trudi trudie
  trudy trula truus tshepo tsuyoshi tuan tudur tunde tuomas turlough tuula tuva tuyet twila twyla tyesha tyler tyra
  tyree tyrell tyrone tyson uche uchenna uday ulf uli ulla ulrich ulrike ultan ulysses uma umberto una unai ursel
  ursula urszula uschi usha ute uwe vaclav val valarie valda valentin valentina valeri valeria valerie valorie vance
  vandana vanessa vania varun vasile vasily vasudha vaughan vaughn veena veikko veit velda velia velma vena venessa
  venetia venita venkat vera verity verla verlie vern verna vernice vernita vernon veronica veronika veronique vesna
  veta vi vibeke vicenta vicente vickey vicki vickie vicky victor victoria victorina vida vidya vijay vikas vikram
  viktor viktoria vimal vina vinay vincent vincenzo vinnie vinny vinod viola violet violette virgie virginia vishal
  vita vito vivan vivek vivian viviana viviane vivien vivienne vlad vladimir vlasta volker vonda vroni vusi wafa
  wairimu wale walid wally walt walter walton waltraud wambui wanda waneta wangari wanjiku wanjiru warner warren waylon
  wayne weldon wenceslas wendell wendi wendie wendy wenna werner wes wesley westley weston whitley whitney wiebke
  wieslaw wietse wietske wilber wilbert wilbur wilburn wilda wiley wilf wilford wilfred wilfredo wilhelm wilhelmina
  willa willard willem willene willia william willie willis wilma wilmer wiltrud wim winford winifred winnie winnifred
  winston witold wladyslaw wojciech wojtek wolfgang wolfram woodrow wouter wren wyatt wyn wynona xabier xaver xavier
  xia xiang xiao ximena xochitl xolani xuan yaa yadira yahaira yahya yann yannick yara yasir yasmin yasmine yasser
  yasuko yaw yemi yesenia yewande ying yitzhak ylva yngve yohannes yoko yolanda yoli yong yosef yoshie yoshiko yoshio
  yousef youssef ype yui yuki yukiko yumi yumiko yun yuna yusuf yutaka yves yvette yvonne zach zachariah zachary
  zachery zack zahra zaid zainab zainabu zakia zandra zane zanele zara zbigniew zdenek zdenka zdzislaw zeb zeke zelda
  zeljko zella zelma zena zenaida zetta zeynep zhen ziad zina zita zodwa zoe zofia zohra zoila zola zoltan zona zora
  zoraida zoran zsofia zsuzsa zubair zula zuzana`).split(' '),
);

/** Whether a word is a given name and hardly anything else. */
export function isGivenName(word: string): boolean {
  return listed.has(foldName(word));
}
