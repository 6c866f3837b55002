// Each line: names that one person goes by, the full ones first. A short form may stand in several lines.
const lines = `
alexander alexandre alexandro alessandro alejandro aleksandr aleksander oleksandr aleksandar alex alec alek al sasha sascha sacha xander sandro sander shura oleks olek lex iskander
alexandra alejandra alessandra aleksandra oleksandra alex alexa lexi sasha sandra sandy ola
abraham abram abe bram avi avraham ibrahim
adam adi
adelaide adele addie della
agnes agnieszka aggie nessie aga
albert alberto al bert bertie
alfred alfredo al alf fred freddy alfie
alice alicia alison allison ali ally
amanda mandy manda
amelia amy mel millie emilia
andrew andreas andre andrea andrei andrey andrzej andriy andres anders andrij andras andy drew dre endre
andrea andreea andie
angela angelina angelika angie gela
anna ann anne annie anni anya ania anja ana anita annika anouk nan nancy hannah hanna
annemarie annamaria annemieke
anthony antonio anton antoine antoni antonin antonius toni tony ant tonio toine antek tonda antun ante
archibald archie
arnold arnie arnaud arnoud
arthur artur arturo art artie
artem artyom artiom tyoma
august augustin augustus gus auguste agustin
barbara barb barbie babs basia bara
bartholomew bartlomiej bart bartek barth bartosz
beatrice beatrix beatriz bea trixie bee
benjamin ben benny benji benjamim benj binyamin beniamin
benedict benedikt benoit benedetto ben bene
bernard bernhard bernardo bernie bern bernd
bohdan bogdan boghdan dan
boris borya
bradley brad
brandon bran
brenda bren
bridget brigitte brigitta birgit biddy bridie gitte
bronislaw bronek
calvin cal
cameron cam
carl karl carlo carlos charles carel karel charlie charley chuck chas chaz karol charly kalle
caroline carolina carolyn karolina caro carrie lina karoline
casper kaspar jasper gaspar caspar
catherine katherine kathryn katharine katharina katarina catalina caterina ekaterina yekaterina kateryna katarzyna katrina catarina cathy kathy kate katie kat katya katja kasia cat kit kitty trina karen karin katinka katrin
cecilia cecile cecily cece celia cilla sissy
charlotte carlotta lotte lottie charlie lotta
christian kristian cristian krystian chris kris xian
christina christine kristina kristine cristina krystyna kristin kristen kirsten christa chris chrissy tina kris krista kirsty tine
christopher christoph christophe kristoffer krzysztof cristobal kristof christos chris kris topher kit krzysiek christo stoffel
clara klara claire clare klaartje
clement clemens klemens clem
clifford cliff
constantine konstantin konstantinos kostiantyn kostas kostya costa dinos constantin
cornelius cornelis kees neil corey neal
cynthia cindy
cyril kirill kyrylo cyrille kirill
damian damien damon damiano
daniel danilo daniil danil danylo daniele dan danny dani danno danek
daniela danielle danuta dani dany
darren daz
david davide dawid davit dave davy davey dudu
deborah debora debra deb debbie
dennis denis denys den denny
diana diane di
dimitri dmitri dmitry dmitriy dmytro dimitrios dimitar dima mitya dimitris jim dimitrij mitja
dominic dominik dominique domenico domingo dom nick domenic
donald don donnie
dorothy dorothea dora dot dottie dolly thea dorota
douglas doug
edmund edmond ed eddie ned edmundo
edward eduard eduardo edoardo edvard ed eddie eddy ted teddy ned ward lalo edek
edwin ed eddie
egor yegor jegor georgy
eleanor eleonora eleonore elena elenora ellie nell nora nelly lenore elly
elena eleni helena helen helene olena yelena alena jelena lena ellen elaine lenka hella nell
elijah elias eli ilya ilia eliyahu ilja illia
elizabeth elisabeth elisabetta elisabet elzbieta yelizaveta isabel isabella isabelle liz lizzie beth betty betsy eliza lisa liza liesl elsa else elise lisbeth ella bess libby bettina lise ela bella isa izzy babette
emanuel emmanuel manuel manolo manu manny emmanuele immanuel
emily emilia emilie em emmy millie
emil emile emilio
enrique henry henri heinrich hendrik enrico henrik henryk harry hank hal heinz henk rik heiko quique riek hinnerk
eric erik erich erick rick ric rik
ernest ernst ernesto ernie
esther hester essie
eugene eugen evgeny evgeniy yevgeny evgenii yevhen eugenio gene zhenya jenya jevgeni evgenij ievgen yevgen
eugenia evgenia yevgenia genie zhenya
eva eve evita ewa evie
evelyn eveline evie lyn
ferdinand fernando ferdi nando fernand
francis francesco francisco franz francois frans franciszek ferenc frank frankie franco paco pancho fran cisco chico franek franta
frances francesca francisca franziska francoise franciszka fran fanny franny frankie franzi cissy
frederick friedrich frederic frederico federico fredrik frederik fryderyk fritz fred freddie freddy rick rico fedor
gabriel gabriele gavriil gabe gabi gabor
gabriela gabriella gabrielle gabi gaby ella
gareth gary gaz
gennady hennadiy gena
geoffrey jeffrey geoff jeff godfrey jeffery
george georg georges giorgio jorge jerzy georgios yuri yuriy iouri georgi yury juri goran jiri yorgos giorgos yurii jurij jurek geordie jurgen joerg jorg yorick
gerald gerry jerry gerold geraldo
gerard gerhard gerardo gerrit gerd gert gerry geraint
gertrude gertrud trudy gert trudi
gilbert gil gilberto bert
giovanni john jan johann johannes jean juan ivan ioan ian joao hans jon johnny jack yannis ioannis giannis jens jannik gianni hannes johan evan sean shawn shaun vanya jonny johnnie jaan janek janos yahya jacky
giuseppe joseph jose josef jozef yosef josep joe joey pepe beppe sepp jef jupp josip youssef yusuf yosif zef joop osip
gregory gregor grigory grzegorz gregorio hryhoriy grigor greg gregg grisha goyo grigoris grischa gregoire grigorii
guillaume william wilhelm willem guillermo guglielmo bill will willy billy willie liam wim gui memo pim vilhelm wil helmut willi vilem bil wills
gustav gustavo gustaf gustave gus
harold harald harry hal
hector hektor
herbert heribert herb bert herbie
hermann herman armando
hubert hugh hugo hubertus bert hubi
ignatius ignacio ignacy nacho ignatz iggy ignat ignaz
igor ihor gosha
ines agnes inez
irene irina iryna irena ira rena irinka
isaac isaak izaak zac ike itzhak yitzhak
ivana ivanka
jacob jakob jacques jakub james giacomo jaime santiago diego iago yakov jake jim jimmy jamie jay kuba kobi jaap jeb jim jem jacopo yaakov yago tiago jacobus jaco
jacqueline jackie jacquie
jane jean joan johanna joanna giovanna ivanna yana jana jeanne juana janet janice jan jenny joanne jo hanna janie siobhan sinead jeannette asia joasia hanne
janusz janek
jason jay jase
jasmine yasmin jas
jennifer jenifer jen jenn jenny jennie guinevere
jeremy jeremiah jeremias jerome jerry jem geremia jerem
jessica jess jessie
joachim joaquin joakim achim jochen quim chimo jo
jonathan jonatan jon jonny nathan jona yonatan yoni
jordan jordi judd
joshua josh yehoshua joschua josue
joel yoel
judith judy judit jude
julia juliana julie juliet yulia iulia giulia jule jules julka yuliya julija
julian julien juliano julius julio yulian giuliano jules jul
justin justine justinas
karen karin caren
kenneth ken kenny kenn
kevin kev
kimberly kim kimberley
kyle
larissa larisa lara lariska
laura lora laurie lauren laure lori
lawrence laurence lorenzo laurent lars lorenz laurens lorens larry laurie laur loren vavrinec laurentiu
leo leon leonid leonard leonardo leonhard lenny len lev lenya lyonya leonardus levon
leslie les lesley
louis luis luigi ludwig lewis ludovic ludvig lou louie ludo lluis luiz lutz aloys alois ludek luca
louise luisa luise lou lulu
lucas lukas luke luca luc lukasz lucian
lucia lucy lucie luz luzia lucille lucka
ludmila lyudmila liudmyla lyuda mila luda
magdalena madeleine magdalene maddie lena magda madeline majken madalena
malcolm mal malc
marcus mark marco marcos marek marc markus marko marcel mariusz markku
margaret margarita margarete marguerite malgorzata margherita margareta greta meg maggie peggy marge margie gretchen rita margot margo daisy gosia maisie madge grete gitta rita
maria mary marie mariya marija mariana marianne miriam maryam molly polly mia masha mimi marieke mari moira maura maureen may mitzi ria marietta manya mareike maryse
marina marinka
martha marta marthe marty
martin marten martino marty mart maarten marcin martyn martijn tin
matthew matthias mateusz matteo mateo mattias mathias matthieu matej mathieu matei matt matty mat mats hias theis mathis matthijs thijs matvey matthaus
maurice moritz mauricio maurizio morris maury mo
maxim maximilian maksim maksym maxime massimo maximo maximiliano max makc maks
melanie mel mela
melissa mel lissa missy
michael mikhail miguel michel mikael michal mihail mykhailo mihai michele michiel mikkel mike mick mickey misha micha michi mikey mitch mischa michail mikko micah mihaly mihael mishka mickael maikel mykhaylo
michelle michaela michele shelly mica shell
miroslav mirek mirko slava
mohammed muhammad mohamed mohammad muhammed mehmet mo moe mohd hamada mahomet mohamad
monica monika mona moni
nadia nadezhda nadja nadya nadine nadiya
natalie natalia natalya nathalie nataliya natasha nat tasha nata natalija
nathaniel nathan nathanael nat nate natan
nicholas nicolas nikolai nikolay nicola niccolo mykola nikolaus nikolaos niklas nicolai nick nicky nico nik niko klaus claus kolya nikola colin miklos nils niels nikita cole nikos klaas nicolaas mikolaj mikulas kolia
nicole nicola nicolette nicky nikki nic
nikita niki
oleg oleh olegs
olga olha olya olja helga
oliver olivier oli ollie olle
olivia liv livia
oscar oskar ossi
owen eoin euan evan
pamela pam
patricia patrizia patty pat trish trisha patsy tricia patti
patrick patricio patrik padraig pat paddy rick patrik patryk patrice
paul paulo pablo paolo pavel pavlo pawel pauli pal paulus paavo pau poul pasha paulie pavol
paula paola pauline paulina pavla
penelope penny
peter pedro pietro pierre petr pyotr piotr petro pieter petar petros pete piet per pekka peder petya pierrick petros pero piet petko petri boutros butros
philip phillip philippe felipe filippo filip phil pip flip filipp philipp fil pippo lip
rachel raquel rachael rahel rae shelly ray
radoslaw radoslav radek
rafael raphael raffaele rafal rafa rafi raf rafe
raymond ramon raimund raimundo ray
rebecca rebeka rebekah rivka becky becca beck bex
reginald reg reggie rex reinhold
reinhard reinhardt renard
richard ricardo riccardo ryszard richie rich rick ricky dick rik rikard dickie rico
robert roberto rupert ruprecht bob bobby rob robbie robin bert robb dob robi robby
roberta bobbie robin
roderick rodrigo rod rody rodney
roger rogier ruediger rudiger rodger hodge
roland rolando orlando rollo roly rolf
roman romain romano roma
ronald ron ronnie ronny reinaldo ronaldo
rosa rose rosie rosalie rosalind rosemary rosario
rudolf rudolph rodolfo rudy rudi dolf
russell russ rusty
ruth ruthie
samantha sam sammy
samuel sam sammy shmuel samuele samu sami
sandra sandy sandi
sarah sara sally sadie sarita
sebastian sebastien sebastiano seb bastian basti bas sebas
sergey sergei serhiy sergio serge sergiy serhii sergii seryozha serezha sergej sergiusz
sharon shari
sigmund zygmunt siegmund sig
simon simone shimon szymon simao sim simeon semyon semen si
sofia sophia sophie zofia sofie sofya sofiya soph zosia sonia sonya sonja
stanislav stanislaw stan staszek slava stas stanley
stephen steven stefan stephan etienne esteban stefano stepan szczepan stjepan stevan steve stevie steph stepa estevan istvan ste stefanos stephane steffen stipe
stephanie stefania stefanie estefania steph steffi stef
stuart stewart stu
susan susanna suzanne susanne zuzanna susana sue suzie susi susie zuzana sanne suse zuza
svetlana svitlana sveta lana swetlana
tamara tamar tammy toma mara
tatiana tatyana tetyana tetiana tanya tania tatjana tanja
teodor theodore theodor fyodor fedor teodoro ted teddy theo fedir fedya doro todor
terence terry terrence
theresa teresa therese tereza tess terry tessa terri resi tea
thomas tomas tomasz tommaso tom tommy thom foma tomek toma tomaz tuomas tamas
timothy timothee timoteo timofey tim timmy timo tymofiy tymoteusz timur
tobias tobiah tobey toby tobi
ulrich ulrik ulric uli ulli utz
ursula ulla uschi orsolya uli urszula
valentin valentine valentyn valentino val vali
valery valerii valeriy valeri valera valerij val valerio
valerie valeria val
vanessa nessa
vasily vasyl vasilis vassilis vasiliy basil vasya vasile bill vasil basile
veronica veronika veronique vera ronnie nika roni
victor viktor vittorio vic vitya vick
victoria viktoria viktoriya vittoria vicky vicki tori vika
vincent vincenzo vicente vince vinny vin vinnie cenzo
virginia ginny ginger virginie
vitaly vitaliy vitalii vitalik
vladimir volodymyr wladimir vladimiro vlad vova volodya wolodymyr waldemar vladi voldemar valdemar vladimír wowa volodia
vladislav wladyslaw vladyslav vlad slava ladislav laszlo wladek
vyacheslav viacheslav vaclav slava wieslaw waclaw
walter walther gualtiero walt wally wat wolter
wendy gwendolyn gwen
werner verner
wojciech adalbert vojtech wojtek vojta
wolfgang wolf wolfi
xavier javier javi xavi saverio xaver
yaroslav jaroslav jaroslaw yarik jarek jarda slava yarek iaroslav
yekaterina ekaterina katya kate
yvonne ivonne yvette
zachary zachariah zacharias zac zach zack zak zachery zakhar
zbigniew zbyszek zbyszko zbig
deepak deep
rajesh raj rajiv
krishna kris krish krsna
sanjay san
venkatesh venkat venky venkata
subramanian subbu subra mani
srinivas srini srinivasan vasu
harish hari
manish mani
vijay vij
siddharth sid siddhartha
abhishek abhi abhisek
aditya adi
akshay aks
ashish ash
ashley ash
gaurav gourav
karthik karthick kartik kartikeya
lakshmi laxmi
prakash prakas
pradeep pradip
sandeep sandip
sudhir sudheer
vinay vinny
vivek viv
hussein husain hussain huseyin hossein
ahmed ahmad ahmet
ali aly
hassan hasan
youssef yousef yusuf
omar umar omer
abdul abdel abd
tomoko tomo
hiroshi hiro hiroyuki
kenichi ken kenji
takashi taka takahiro
yoshihiro yoshi
katsuhiro katsu
`;

let byName: Map<string, Set<number>> | null = null;

function groups(): Map<string, Set<number>> {
  if (byName) return byName;
  byName = new Map();
  lines
    .trim()
    .split('\n')
    .forEach((line, at) => {
      for (const name of line.split(' ')) {
        const known = byName!.get(name) ?? new Set();
        byName!.set(name, known.add(at));
      }
    });
  return byName;
}

/** Whether both may be given names of one person, in full, short or in another language; romanised words. */
export function areNicknames(one: string, other: string): boolean {
  const of = groups();
  const [a, b] = [of.get(one), of.get(other)];
  return a !== undefined && b !== undefined && [...a].some((line) => b.has(line));
}

/** Every line a given name stands in, as short keys to find its other forms by; its own letters where it stands in none. */
export function nicknameKeys(given: string): string[] {
  const at = groups().get(given);
  return at ? [...at].map((line) => `#${line}`) : [given];
}

export function isKnownGiven(word: string): boolean {
  return groups().has(word);
}
