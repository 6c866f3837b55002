import { foldName } from './fold-name.js';

/**
 * Given names, their short forms, of many languages; no list is whole, so a
 * name that is missing here is still told by its shape. Names that are everyday words as well (Will, Mark, Hope, Bill,
 * May, Grace, Art) are left out: they prove nothing.
 */
const listed: ReadonlySet<string> = new Set(
  foldName(`
  aaron abby abdi abdul abdullah abebe abena abigail abraham ada adam adele adeline adnan adrian adriana adrienne agata
  agatha agnes agnieszka ahmad ahmed aidan aileen ailsa aimee aisha aisling akiko akira alain alan alana alasdair albert
  alberto alec alejandra alejandro aleksandra alessandra alessandro alex alexa alexander alexandra alexei alexis alf
  alfie alfonso alfred ali alice alicia alina alisa alison alistair allan allen allison alma alok alonso althea alvaro
  alvin alyssa amal amanda amara amber amelia amina amir amit amos amy ana anand anastasia anders andre andrea andreas
  andrei andrew andrzej andy angela angelica angelo angie angus anita anja anjali ann anna annabel annabelle anne
  annegret anneke annelies annemarie annette annie annika ansel anselm anthea anthony antje antoine anton antonia antonio
  antony anwen anya aoife april arash archie aretha ari ariana ariel arjun arlene arlo armand armando arne arnold aroha
  aron artem arthur arturo arun asha ashley ashok asif astrid athena aubrey audrey augusta augustin aurelia aurora ava avery avi
  axel ayesha aylin aysel ayse azra baptiste barb barbara barney barry bartek basil bastian bea beata beate beatrice
  beatriz becca beck becky belinda ben benedict benedikt benjamin bennett benny bernadette bernard bernd bernhard bernice
  bernie bert bertha berthold bertie bertram bess bessie beth bethan bethany betsy bettina betty bev beverley beverly bex
  bianca bibi billie billy birgit bjorn blanca blanche bob bobbie bobby bogdan bonnie boris bozena brad bradley brandon
  brenda brendan brent bret brett brian brianna brid bridget bridie brigid brigitte britta britt brittany bronagh bronwen
  bronwyn bruce bruno bryan bryn bryony byron caitlin caleb callum calum calvin cameron camila camilla camille candace
  candice caolan cara carina carl carla carlo carlos carlotta carly carmel carmen carol carole carolina caroline carolyn
  carrie carsten carwyn carys casey cassandra cassie catalina caterina cath catharine catherine cathleen cathy catrin
  catriona cecil cecilia cecily cedric celeste celia celine chandra chantal charlene charles charlie charlotte chelsea
  cheryl chiara chidi chinedu chloe chris chrissie christa christel christian christiane christina christine christoph
  christophe christopher christy chuck ciara cian ciaran cillian cindy claire clara clarence clarissa claud claude
  claudette claudia claudine claudio claus clement clementine cleo cliff clifford clive clyde cody colette colin colleen
  colm connie connor conor conrad constance consuelo cora coral coralie cordelia corey corinna corinne cormac cornelia
  cornelius cosima courtney craig cristina crystal curtis cynthia cyril daan dafydd dagmar dai daisy dale dalia damian
  damien damon dan dana danica daniel daniela daniele danielle danilo danny dante daphne darcy daria dario darius darlene
  darrell darren daryl dave david davide davina dean deb debbie deborah debra declan dee deepa deepak deirdre delia della
  delphine delyth denis denise deniz dennis denny denys derek dermot derrick desmond desiree devon dexter diana diane
  dianne diarmuid dick diego dieter dietmar dilip dilys dimitri dina dinah dirk dmitri dolores domenico dominic dominik
  dominique donal donald donatella donna donnie donovan dora dorcas doreen doris dorota dorothea dorothy dot dottie doug
  dougal douglas dov drew duane dulcie duncan dunja dustin dwayne dwight dylan dympna eamon ebba ebony ed eddie edgar
  edith edmund edna edoardo eduardo edward edwin edwina efua eileen eilidh eilish eimear einar eithne ekaterina elaine
  eleanor elena eleni eli elias elif elijah elin elinor eliot elisa elisabeth elise elisha elizabeth elke ella elle ellen
  ellie elliot elliott ellis elmer eloise elsa elsie elspeth elton elvira emanuel emeka emer emil emile emilia emilio
  emily emma emmanuel emmanuelle emmet emrys emyr enid enrico enrique enzo erik erika erin eric erica erich ernest
  ernestine ernesto ernie errol erwin esme esmeralda esperanza estelle esteban esther ethan ethel etta eugene eugenia
  eunice eva evan evangeline eve evelyn evie ewa ewan ewen ezra fabian fabio fabrice faith fanny farah farid farida
  fatima fatou faye federica federico felicia felicity felipe felix ferdinand fergal fergus fernanda fernando ffion fi
  fidel filip filippo fiona finn finlay fionnuala flavia flavio fleur flo flora florence florian floyd frances francesca
  francesco francine francis francisca francisco francois francoise frank franka frankie franz franziska fraser fred
  freda freddie frederic frederick freddy frederik freja freya frida friedrich fritz fumiko gabby gabe gabriel gabriela
  gabriele gabriella gabrielle gail gareth garry gary gav gavin gaz gemma gene genevieve geoff geoffrey george georgette
  georgia georgie georgina gerald geraldine gerard gerardo gerd gerda gerhard geri germaine gerry gert gertie gertrude
  ghislaine giacomo gianni gideon gigi gil gilbert giles gillian gina ginger ginny giorgio giovanna giovanni gisela
  giselle gita giulia giuliana giuseppe gladys glen glenda glenn glenys gloria glynis glyn godfrey gonzalo gordon gosia
  graca graeme graham grainne grant grazyna greg gregor gregory greta gretchen grete grethe guido guillermo gunnar
  gunther gus gustav gustavo gwen gwenda gwendolyn gwyn gwyneth hadley hal halima hamid hamish hamza hana hank hanna
  hannah hanne hannes hans harald hari harold harriet harrison harry harvey hassan hasan hattie heather hector hedda
  hedwig heidi heike hein heinrich heinz helen helena helene helga helmut hendrik hennie henri henriette henrik henry
  herb herbert herman hermann hermione hetty hilary hilda hilde hillary hiroko hiroshi holger holly horace horst hortense
  howard howie hubert hugh hugo hussein hywel iain ian ibrahim ida ieuan ifeoma ignacio igor ilona ilse iman imani imogen
  imran ina india indira ines inga inge ingeborg ingo ingrid ingvild inigo ioana iolo ira irena irene irina iris irma
  irving isaac isabel isabella isabelle isaiah ishaan isla ismail isobel israel istvan ivan ivana ivo ivor ivy iwan jack
  jackie jackson jaco jacob jacqueline jacques jacqui jade jaime jake jakob jakub jamal james jamie jan jana jane janelle
  janet janice janine janis janos jared jarek jasmin jasmine jason jasper javed javier jayne jayme jaz jean jeanette
  jeanine jeanne jeannie jed jeff jeffrey jelena jem jemima jemma jen jenn jenna jennie jennifer jenny jens jeremiah jeremy
  jerome jerry jerzy jess jesse jessica jessie jethro jill jillian jim jimmy jin jo joan joana joanna joanne joao joaquin
  jocelyn jody joe joel joelle joey johan johanna johannes john johnny jolanda jolene jon jonah jonas jonathan jonny jordan
  jordi jorge jory joris jos jose josefina josef joseph josephine josh joshua josie joyce juan juana juanita jude judith
  judy jules julia julian juliana juliane julie julien juliet juliette julio julius june jurgen justin justine justyna
  kadir kai kamal kamala kamil karel karen karim karin karina karl karla karolina karsten kasia kate katarina katarzyna
  katherine kathleen kathrin kathryn kathy katie katja katrin katrina katy katya kavita kay kayla kayleigh kaz keiko
  keisha keith kel kelly kelsey kelvin ken kendra kenji kenneth kenny kenta kerensa kerri kerry kerstin kev kevin khadija
  khalid kieran kiera kim kimberly kinga kiran kirk kirsten kirsty klara klaus knut kofi kojo konrad konstantin krista
  kristen kristian kristin kristina kristine krystyna krzysztof kurt kwame kyle kylie lachlan laila lakshmi lalit lamar
  lana lance lara larissa larry lars latisha laura laure laurel lauren laurence laurent laurie lawrence layla leah leanne
  lech leila leisa lena lenny leo leon leona leonard leonardo leonie leonora leopold leroy lesley leslie lester leticia
  levi lewis lex liam libby lidia liesbeth liesl lila lilian liliana lillian lily lin lina linda lindsay lindsey lindy
  linnea linus lionel lisa lisbeth lise liv livia liz liza lizzie lloyd lois lola lorcan lore lorena lorenzo loretta
  lorna lorne lorraine lottie lotte lou louis louisa louise lowri luc luca lucas lucia luciana luciano lucie lucille
  lucinda lucy ludmila ludo ludwig luigi luis luisa luke lukas lukasz luther luz lydia lyn lynda lynette lynn lynne
  lyra mabel mac macy mair maddie maddy madeleine madeline madge mads mae maeve magda magdalena maggie magnus mahmoud maire
  mairead mairi maisie maja malcolm malik mandy manfred manon manuel manuela mara marc marcel marcella marcello marci
  marcia marcin marco marcos marcus marcy marek margaret margarita margaux marge margery margie margit margot marguerite
  maria mariah mariam marian mariana marianne marie mariella marika marilyn marina mario marion marisa marisol marissa
  marit marius marjolein marjorie markus marla marlene marlon marsha marta martha martin martina marty marvin mary marzena
  mateo mateusz mathias mathieu mathilde matilda matt matteo matthew matthias matthieu matty maud maude maura maureen
  maurice mauricio mauro mavis maximilian maxine maya meera meg megan meghan mehmet mei meinir meirion mel melanie melinda
  melissa melody merce mercedes meredith meriel merle merv mervyn mia micah michael michaela michal micheal michel michele
  michelle mick mickey miguel mihai mika mike mikhail mikko mila milan mildred milena miles millicent millie milo milos
  milton mimi mina minnie mira miranda miriam mirjam mirko mitch mitchell mitzi moira mohamed mohammad mohammed moishe
  molly mona monica monika monique morag moritz morris morten moses muhammad muriel murray mustafa myfanwy myra myriam
  myrna myrtle nadia nadine naima nan nancy naomi narelle natalia natalie natasha nathan nathalie nathaniel neil nell
  nellie nelly nelson nerys nessa nestor nettie neville nia niall niamh nicholas nick nicky nico nicola nicolas nicole
  nigel nikita nikki niko nikolai nils nina nisha noah noel noeleen noelle nora norbert noreen norm norma norman nuala
  nuria odalys odette odile ola olaf ole oleg olga olive oliver olivia olivier olu oluchi olumide olwen omar oona
  oonagh opal oran orla orlando oscar osman oswald otis otto owain owen pablo paddy padraig paige pam pamela paola paolo
  parveen pascal pat patrice patricia patrick patrik patsy patti patty paul paula pauline paulo pavel pawel pedro peggy
  penelope penny percy perpetua perry persis pete peter petra petros phil philip philipp philippa philippe phillip phoebe
  phyllis pia pierre piers piet pieter pilar pim piotr pippa polly poppy portia precious preeti prem priscilla priti
  priya prudence prue quentin quincy quinn rachel radek rafael raf rafal rahul raimund rainer raj rajesh ralf ralph ramon
  ramona ramesh randall randolph randy raquel rashad rashid raul ravi raymond raymund rebecca reg regina reginald reiner
  reinhard rekha renata rene renee renske reuben rex rhiannon rhian rhoda rhodri rhonda rhys ria ricardo riccardo rick
  rickie ricky rita rob robbie robert roberta roberto robyn rocio rod roddy roderick rodney rodrigo roger rohan roisin
  roland rolf roman romy ron ronald ronan ronja ronnie rory ros rosa rosaleen rosalie rosalind rosalyn rosamund rosanna
  roseanne rosemarie rosemary rosetta rosie roslyn ross rowan rowena roxanne roy roz ruben rudi rudolf rudy rufus rukmini
  rune rupert russ russell ruta ruth ryan sabine sabrina sadie saeed saffron saif sakura sal salim sally salma salvador
  sam samantha sameer samir sammy samson samuel sandeep sander sandor sandra sandy sanjay sanna santiago sara sarah sari
  sasha saskia saul savannah scott sean sebastian seamus selina selma senan serena serge sergei sergio seth shane shania
  shanice shannon sharon shaun shauna shawn shaz sheena sheila shelby shelley shelly sheri sherri sherry shirley shona
  shonelle shosh sian sid sidney siegfried sigrid silas silke silvia silvio simeon simon simona simone sinead siobhan
  siri sofia sofie solveig sonia sonja sophia sophie soren sorcha stacey stacy stan stanislav stanley stef stefan
  stefania stefanie stelios stella stephan stephanie stephen steph steve steven stewart stu stuart sue suki sunil sunita
  suresh susan susana susannah susanne susie suzanne suzie suzy svante sven svetlana sybil sylvia sylvie tabitha tad
  tadeusz takashi takeshi tam tamar tamara tamas tamsin tania tanja tanya tara tarek tariq tasha tasos tatiana tatjana
  taylor ted teddy tegan teo teresa terence teresita terri terry tess tessa thea thelma theo theodora theodore theresa
  therese thibault thierry thomas thora thorsten tia tiago tibor tiffany tilda tilly tim timothy tina tobias toby todd
  tom tomas tomasz tommy tomoko toni tonia tony tonya torben tore tova tracey tracy travis trent trev trevor tricia trina
  trish trisha tristan trixie trude trudi trudy truus tuomas tyler tyrone ulf ulla ulrich ulrike una ursula uschi ute uwe
  val valentina valeria valerie vanessa vasily vaughn velma venetia vera verity vern verna vernon veronica veronika
  veronique vicki vickie vicky victor victoria vijay vikram viktor viktoria vincent vincenzo vinny viola violet virginia
  vita vivek vivian viviana vivien vivienne vlad vladimir volker vusi wally walter walt wanda wanjiru warren wayne wenceslas
  wendell wendy wenna werner wes wesley whitney wiebke wilf wilfred wilhelm wilhelmina willa willem william willie
  wilma wim winifred winnie winston wojciech wolfgang wren xavier ximena yara yasmin yasuko yolanda yosef yuki yusuf
  yvette yvonne zach zachary zack zainab zara zdenek zeb zeke zelda zeynep zita zoe zofia zoltan zuzana`).split(' '),
);

/** Whether a word is a given name and hardly anything else. */
export function isGivenName(word: string): boolean {
  return listed.has(foldName(word));
}
