// Words that tell a phrase from a name, folded as foldName folds. They are of comments in general, in seven
// languages, never of one thread. Words that are also given or family names (Will, Mark, Grace, Win, Love, Rich,
// Post, Story) are kept out of the lists where they would hide a person.
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** A line that begins with one of these greets. */
export const GREETINGS = words(`
  hi hello hey heya hiya howdy dear greetings welcome good morning afternoon evening gday yo sup aloha cheers
  hallo hallihallo huhu moin servus gruss grusse grussgott guten gute liebe lieber liebes liebste werte werter
  sehr geehrte geehrter tach tag bonjour bonsoir salut coucou hola buenas buenos buen querido querida
  estimado estimada saludos ciao salve buongiorno buonasera gentile ola oi bom boa prezado prezada
  hoi goedemorgen goedenavond hej hei tjena god czesc witam dzien dobry привет здравствуйте добрый
  こんにちは こんばんは 你好 您好 안녕하세요 مرحبا שלום`);

/** Given names that also greet in French and Italian: a name alone, a letter's opening before another name. */
export const GREETING_OR_NAME = words('cher chere caro cara');

/** A line that begins with one of these thanks. */
export const THANKS = words(`
  thanks thank thankyou thx thnx tnx kudos congrats congratulations bravo danke dankeschon vielen dank herzlichen
  merci gracias muchas mil grazie obrigado obrigada muito bedankt dank hartelijk tack takk
  kiitos dziekuje спасибо благодарю ありがとう ありがとうございます 谢谢 감사합니다 شكرا תודה`);

/** No name holds one of these, wherever it stands. */
export const NEVER_IN_NAMES = words(`
  i im ive id ill me my mine myself we were weve our ours us you youre youve your yours u ur he him his she her hers
  they them their theirs it its this that thats these those who whom whose which what whats when where why how
  is are was be been being am isnt arent wasnt does did dont doesnt didnt done cant cannot could couldnt
  should shouldnt would wouldnt must have havent has hasnt had if then than because but or so as not never ever
  to for about into onto over under again also too just only very really quite much many most some any every
  everyone everybody everything something anything nothing someone anyone all each other another such same
  here there now today yesterday tomorrow always often yet already maybe perhaps agree agreed disagree
  think thinking thought thoughts know knew see saying says make makes going goes got get
  thanks thank please sorry amen wow
  ich du er wir ihr mich mir dich dir uns euch mein meine dein deine deinen unser unsere ist sind war bist
  hat habe haben hatte nicht kein keine auch noch nur schon sehr aber oder wenn weil dass das diese dieser dieses
  fur uber mit nach bei wie wo warum wer heute immer danke wirklich ganz viel stimmt
  je nous vous il ils elles mon mes ta tes votre notre nos est sont suis ete pas pour avec dans
  sur que qui quoi cest cet cette ces merci tres bien trop tout toute tous plus aussi mais
  yo ella nosotros mi mis tus sus es esta este esto estoy para por con sin muy pero porque como cuando gracias
  io noi voi mio tuo sono sei questo questa questi che chi molto piu grazie anche non
  ik jij wij zij mijn jouw niet voor met maar ook heel zeer bedankt dit dat
  eu voce nos meu minha seu isso isto muito nao obrigado`);

/** How readers praise or blame what they have read. */
export const VERDICTS = words(`
  great nice lovely beautiful wonderful awesome amazing excellent fantastic fabulous brilliant super superb perfect good
  terrific incredible interesting fascinating inspiring inspirational insightful powerful touching moving thoughtful
  timely fun funny cool neat solid stunning outstanding impressive refreshing helpful useful honest heartfelt
  delicious yummy tasty gorgeous cute sweet sad best poor bad boring well
  toll tolle toller tolles tollen schon schone schoner schones schonen wunderbar wunderbare wunderbarer spitze klasse
  prima genial interessant interessante interessanter interessanten spannend spannende spannender stark starker starkes
  herrlich lecker guter gutes guten gelungen gelungene gelungener
  bon bonne beau magnifique excellente geniale formidable superbe joli jolie
  excelente buen buena bueno hermoso hermosa precioso preciosa maravilloso maravillosa increible interesante
  bello bellissimo bellissima ottimo ottima interessante fantastico fantastica
  mooi mooie leuk leuke prachtig prachtige geweldig geweldige goed goede
  otimo otima lindo maravilhoso maravilhosa`);

/** A line that begins with one of these judges, remarks or announces; a name may still hold it further on. */
export const OPENS_A_PHRASE: ReadonlySet<string> = new Set([
  ...VERDICTS,
  ...words(`
    yum happy true right exactly absolutely totally definitely completely indeed yes yep yeah yup no nope nah ok okay
    oh ah aha haha hahaha lol hmm hm omg ugh oops ouch loved loving enjoyed reading following seconding ditto same
    likewise word preach touche hear spot point points question questions correction update edit ps pps note
    disclosure disclaimer warning spoiler reminder full quick first second third last next final finally lastly
    firstly secondly one two three another few couple several better worst worse wrong weird strange crazy odd
    nonsense rubbish bullshit stop wait look listen read check try keep let lets come give take follow share click
    visit more less most least part chapter lesson lessons tip tips summary conclusion fwiw imho imo btw fyi tldr
    off on in at of up down out from with without by after before since until during between among
    long short old new early late big huge small little must grammar typo typos food news advice
     stimmt genau copyright ja nein naja ach sehr so was wer wie frage fragen nachtrag hinweis korrektur zusammenfassung wieder
     endlich leider schade tres quel quelle oui non voila felicitations encore reponse muy que felicidades
    felicitaciones enhorabuena si bravissimo complimenti che quanto nee parabens boa
    a the der die das ein eine le la les un une el los las il gli o um uma het een`),
]);

/** One of these alone on its line is a remark or a heading; beside other words it may be a family name. */
export const NOT_A_NAME_ALONE = words(`
  love loves post posts article articles blog blogs comment comments reply replies response story stories page
  idea ideas read well-said truth facts fact enough respect peace hugs hug best regards yours sincerely warmly
  xoxo xo following subscribed bookmarked shared retweeted tweeted first firsty seconded beitrag artikel kommentar
  text worte billet commentaire articulo comentario articolo commento bericht reactie artigo comentario
  update introduction summary background context advertisement sponsored anzeige werbung reklame
  fine okay agreed exactly indeed congrats congratulations amen ditto`);

/** Small words that stand inside names, mostly in lower case. */
export const NAME_PARTICLES = words(`
  von vom van de der den del della delle dello di da do dos das du des la le el al ul bin ibn bint ben bar y e i zu zum
  zur ter ten te af av of the from and und et at in mac mc san st saint aka o d l`);

/** What a reader calls the thing that he comments on. */
export const POST_NOUNS = words(`
  post posts article articles piece blog blogpost entry column essay writeup write story read
  beitrag artikel text post blogbeitrag blogpost
  billet article texte papier articulo entrada nota publicacion articolo pezzo stuk bericht blog artigo texto`);

/** Words after which a post noun is what the reader speaks of: "such an honest post", "thanks for this article". */
export const POINTS_AT_POST = words(`
  such what thanks thank love loved enjoyed danke merci gracias grazie bedankt obrigado quel quelle que che solch
  wat`);

/** Words between a thanks and a post noun by which the writer of the post thanks his readers. */
export const READERS_DOINGS = words(`
  reading commenting sharing visiting writing response responses comment comments feedback discussion lesen kommentare
  ruckmeldung ruckmeldungen teilen lire partager lectura comentarios`);

/** Words that open a sentence before a comma, a colon or a dash and are nobody's name. */
export const OPENS_A_SENTENCE = words(`
  and but or so yet nor for if when while as since because although though unless until once whenever whatever however
  therefore thus hence otherwise meanwhile moreover furthermore besides instead still anyway anyhow nevertheless
  nonetheless also again then now later soon afterwards today tonight tomorrow yesterday always never sometimes often
  usually maybe perhaps possibly probably certainly surely clearly obviously honestly frankly truthfully seriously
  really truly actually basically literally sadly unfortunately luckily fortunately hopefully thankfully apparently
  evidently generally personally naturally interestingly funnily oddly strangely ironically incidentally alas
  yes yep yeah yup no nope nah ok okay right well oh ah aha ha haha hehe hm hmm huh eh er um uh wow whoa gosh goodness
  gracious heavens god lord jesus christ blimey crikey dear darling love sweetheart honey mate pal buddy dude bro sir
  madam maam folks friend friends guys everybody everyone all anyone someone somebody nobody others people ladies gentlemen
  please sorry apologies pardon thanks cheers welcome hello hi hey goodbye bye congratulations bravo amen agreed
  absolutely exactly definitely indeed totally completely precisely correct true false wrong touche deal done noted
  first firstly second secondly third thirdly finally lastly next last one two three four five both each either neither
  update edit note nb ps pps correction warning reminder question questions answer answers example examples
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december spring summer autumn winter christmas easter morning afternoon evening night
  here there this that these those it he she they we you i me my mine your yours his her its our ours their who whom
  whose what which where why how home work school church money time life death email phone telephone skype twitter
  facebook google wordpress internet english french german spanish italian dutch american british
  good great nice lovely fine bad better best worse worst sure glad happy sad true fair nice funny same
  speaking looking reading thinking knowing having being seeing coming going given asked said says
  dad mum mom mama papa mother father sister brother grandma grandpa granny uncle auntie aunt doctor nurse father
  half whoever whomever anybody nobody somebody everybody
  some any many most few several every another other such much more less enough plenty
  guess imagine consider remember forget look listen wait stop see come go let take make try keep call ring write read
  tell ask say know think thank bless the a an in on at by to from with without of off up down out over under about
  after before during between through against until into onto within upon near far ago
  wenn dann also aber und oder denn doch ja nein gut schon heute morgen leider endlich vielleicht
  mais donc alors enfin oui non bon bien peut si pero entonces bueno claro vale hoy`);

/** What stands before a name in speaking to somebody, and is no part of it. */
export const BEFORE_NAMES = words(`
  mr mrs ms miss mister dr doctor prof professor rev reverend fr father sr sister brother sir lady lord captain capt
  pastor rabbi uncle auntie aunt young old big little dear darling dearest sweet lovely poor good clever wise
  herr frau monsieur madame mme mlle senor senora don dona pan pani signor signora meneer mevrouw tante onkel oom`);
