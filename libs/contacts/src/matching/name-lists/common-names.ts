// How often names are borne among people who write in public anywhere, in rough steps: of 100,000 people, so many.
const givenNames: [number, string][] = [
  [1500, 'michael john david james robert daniel thomas mark alex andrew chris martin peter paul maria anna mohammed'],
  [
    800,
    `william richard matthew christopher joseph alexander stefan jan christian matt mike ben tom nick steve dan kevin
    brian eric scott jason ryan jonathan adam simon sarah laura jennifer jessica julia lisa andreas thomas markus ali
    ahmed jose juan carlos luis`,
  ],
  [
    400,
    `steven anthony charles george edward jeff tim jeremy josh joshua nathan aaron justin patrick sean benjamin samuel
    sam joe bob bill jim dave rob greg tony max philip phil ian gary stephen kenneth jacob nicholas tyler brandon kyle
    kate emily emma elizabeth mary linda susan karen amy michelle kim nicole elena olga natalia marco luca francesco
    antonio miguel pedro pablo javier jorge manuel fernando rafael sergey alexey dmitry vladimir ivan andrey mikhail
    nikolay igor florian sebastian tobias felix lukas philipp jens frank klaus wolfgang oliver pierre jean nicolas
    julien guillaume vincent wei li yang ming jun lei hao yu jin min rahul amit raj sanjay ravi kumar anil deepak
    mehmet hassan omar hussein ibrahim`,
  ],
  [
    150,
    `henry jack luke ethan zach evan cody derek marc dennis jerry larry keith roger bruce carl craig todd chad travis
    shawn jesse austin trevor jared marcus alan allen albert arthur fred harry howard ralph raymond ronald russell
    donald douglas gregory timothy jeffrey lawrence leo leon louis oscar victor walter hans uwe ralf sven dirk bernd
    dieter kai lars erik anders henrik magnus fredrik johan mats nils ole per bjorn mikael hugo arnaud olivier laurent
    philippe francois antoine mathieu thibault romain damien remi alexandre maxime benoit jerome cedric fabien
    giovanni giuseppe andrea alessandro matteo davide simone lorenzo stefano roberto paolo fabio enrico diego sergio
    alberto angel daniele ricardo eduardo gabriel rodrigo bruno felipe thiago gustavo leonardo joao tiago andre
    pawel piotr tomasz krzysztof marcin michal jakub adam marek lukasz maciej pavel petr jiri martin ondrej tomas
    anton oleg roman yuri denis kirill ilya artem maxim evgeny konstantin boris stanislav pavel viktor vitaly
    hiroshi takashi kenji akira yuki daisuke kazuki naoki satoshi takuya hiroki shota ryan jing ying xin yan fang hui
    xiao jie bin bo chao chen cheng feng gang hong jian kai liang lin ling long mei ning peng ping qiang rui shan
    tao tian ting wen xiang yi ying yong yuan zhi anna vijay arun suresh rajesh manish vikram ankit rohit abhishek
    nikhil prashant vivek sandeep gaurav harish karthik arjun aditya akash varun siddharth priya neha pooja
    katherine catherine rachel rebecca samantha stephanie heather melissa amanda angela ashley megan hannah alice
    claire charlotte sophie marie camille sandra monica patricia barbara nancy carol ruth helen jane joan ann anne
    kathy christina christine victoria alexandra katrin sabine claudia petra eva lucia silvia ana carmen marta paula
    irina tatiana svetlana ekaterina marina nina sofia`,
  ],
];

const familyNames: [number, string][] = [
  [1000, 'wang li zhang chen liu smith kim nguyen singh kumar lee johnson'],
  [
    400,
    `yang huang zhao wu zhou xu sun ma zhu hu guo he lin brown jones williams miller davis garcia rodriguez martinez
    park choi tran sharma gupta patel khan ahmed ali muller schmidt silva santos`,
  ],
  [
    150,
    `gao luo zheng liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei
    wilson anderson taylor thomas moore martin jackson thompson white lopez gonzalez hernandez perez sanchez ramirez
    clark lewis robinson walker young allen king wright scott hill green adams baker nelson carter mitchell roberts
    turner phillips campbell parker evans edwards collins stewart morris murphy cook rogers morgan cooper reed bailey
    bell kelly howard ward cox wood watson brooks bennett gray james hughes price myers long foster ross hall harris
    schneider fischer weber meyer wagner becker schulz hoffmann schafer koch bauer richter klein wolf schroder neumann
    schwarz zimmermann braun kruger hofmann hartmann lange werner krause lehmann kohler maier konig mayer huber kaiser
    fuchs peters lang scholz moller weiss jung hahn schubert vogel friedrich keller gunther frank berger winkler roth
    beck lorenz baumann franke albrecht schuster simon ludwig bohm winter kraus schumacher martin bernard dubois
    durand moreau laurent michel lefebvre leroy roux david bertrand fournier girard bonnet dupont lambert rousseau
    rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti costa oliveira souza
    pereira lima carvalho ferreira ribeiro almeida gomes fernandez alvarez gomez diaz moreno munoz romero alonso
    gutierrez navarro torres dominguez ramos ruiz jimenez castro ortiz ivanov smirnov kuznetsov popov vasiliev petrov
    sokolov mikhailov novikov fedorov morozov volkov alekseev lebedev semenov egorov pavlov kozlov stepanov nikolaev
    orlov andreev makarov nikitin zakharov novak kowalski nowak wisniewski johansson andersson karlsson nilsson
    eriksson larsson olsson persson svensson gustafsson hansen johansen olsen larsen andersen pedersen nielsen jensen
    christensen rasmussen jorgensen sorensen de vries jansen bakker visser smit meijer mulder de boer tanaka suzuki
    sato takahashi watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue
    kimura hayashi shimizu saito mori abe ikeda jung kang cho yoon jang lim shin kwon hwang ahn rao reddy joshi
    mehta shah jain agarwal mishra verma das roy bose iyer nair pillai pham hoang phan vu vo dang bui do ho ngo
    yilmaz kaya demir celik hussain hassan ibrahim mohamed cohen levy katz murray graham stone hunt grant ford
    fisher hunter palmer mason dixon hart fox west lane cole webb tucker black perry russell henderson coleman`,
  ],
];

/** What the share of somebody with a name that stands in no list is taken for. */
const UNHEARD_GIVEN = 12e-5;
const UNHEARD_FAMILY = 2e-5;

let shares: Record<'given' | 'family', Map<string, number>> | null = null;

function sharesOf(lists: [number, string][]): Map<string, number> {
  return new Map(
    lists.toReversed().flatMap(([of, names]) =>
      names
        .trim()
        .split(/\s+/)
        .map((name) => [name, of / 100_000] as const),
    ),
  );
}

/** The share of people who have it as this part of their name, a rough guess; a romanised word. */
export function nameShare(part: 'given' | 'family', word: string): number {
  shares ??= { given: sharesOf(givenNames), family: sharesOf(familyNames) };
  const known = shares[part].get(word);
  if (known !== undefined) return known;
  // Short words are few, so that many people share one ("Li", "Xu", "Ng").
  const unheard = part === 'given' ? UNHEARD_GIVEN : UNHEARD_FAMILY;
  return word.length <= 2 ? unheard * 20 : word.length === 3 ? unheard * 5 : unheard;
}

export function isCommonGiven(word: string): boolean {
  return nameShare('given', word) > UNHEARD_GIVEN && word.length > 2;
}

export function isCommonFamily(word: string): boolean {
  return nameShare('family', word) > UNHEARD_FAMILY && word.length > 2;
}
