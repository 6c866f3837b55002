/** Words that mean much the same for what is read here; a word may stand in several classes, the first counts most. */
const members: Record<string, string> = {
  ME: 'i me my mine myself',
  WE: 'we us our ours ourselves',
  YOU: 'you your yours u ya yourself ye thee',
  THEY: 'he she him her his hers they them their theirs',
  TALK:
    'talk talking chat chatting speak speaking call calling ring ringing phone phoning telephone skype zoom facetime ' +
    'conversation natter gab yak chinwag convo dial catchup converse conversing calls talks chats yarn',
  TALKED: 'talked chatted spoke spoken called rang rung phoned telephoned skyped zoomed facetimed dialled dialed',
  MEET:
    'meet meeting meetup visit visiting coffee lunch dinner beer pint drink drinks tea brunch breakfast supper latte ' +
    'hang hangout gather sit walk join joining over round cuppa kettle couch sofa porch table bench pub cafe host',
  MET: 'met visited hugged sat joined stayed hosted',
  CONNECT: 'connect connecting connected touch reach reaching acquainted acquaintance',
  WRITE:
    'email e-mail mail message dm pm text write writing letter note inbox line ping drop emailed wrote messaged texted',
  NUMBER: 'number landline mobile cell address calendar diary slot slots handle',
  LINE: 'line landline phone telephone telephones mobile cell skype zoom facetime hangout video',
  WISH:
    'love like want hope wish fancy keen happy glad game delighted thrilled honoured honored pleasure eager willing ' +
    'forward excited dying looking hoping cannot wait',
  OPEN: 'any anytime whenever always open free available around welcome sometime someday somewhere soon door ears ear listen',
  AGREE: 'yes yep yeah sure okay ok deal done perfect works suits fine absolutely definitely please gladly',
  FUTURE: "will 'll shall gonna going promise",
  MODAL: "would could can may might should 'd must",
  BE: "am is are was were be been being 'm 're",
  HAVE: "have has had having 've",
  DO: 'do does did done doing',
  NOT: "not n't never no nobody nothing none hardly neither nor without",
  IF: 'if unless suppose imagine pretend wish',
  LET: 'let lets',
  COME: 'come coming came bring bringing stop swing pop turn',
  GIVE: 'send sending post posting share report look check read try bring give buy find make write draft dig photograph fix',
  DAY:
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays ' +
    'sundays weekend weekends weekday weekdays mon tue wed thu fri sat sun',
  WHEN:
    'today tonight tomorrow morning afternoon evening evenings mornings afternoons noon week month year summer winter spring autumn ' +
    "fall january february april june july august september october november december easter christmas o'clock pm later next",
  PAST: 'ago last yesterday since once when back first',
  QUESTION: 'what when where who whom whose why how which',
  THANK: 'thank thanks thankyou congrats congratulations kudos cheers bravo grateful',
  KIN:
    'mother mum mom mam dad father daughter son wife husband sister brother kid kids child children baby twins twin grandson ' +
    'granddaughter grandmother grandfather grandma grandpa gran nan grandad granny grandkids grandchildren aunt uncle cousin niece nephew ' +
    'partner fiance fiancee fiancé fiancée family parents parent girlfriend boyfriend spouse hubby newborn toddler teenager ' +
    'daughters sons sisters brothers girls boys stepson stepdaughter stepdad stepmum mother-in-law father-in-law in-laws widow widower',
  PET: 'dog cat puppy kitten spaniel beagle terrier pug horse hens cats dogs parrot rabbit',
  ILL:
    'cancer illness ill sick disease diagnosis diagnosed chemo chemotherapy radiotherapy surgery operation hospital ward ' +
    'tumour tumor biopsy stroke parkinson alzheimer dementia diabetes diabetic asthma allergic allergy anxiety depression ' +
    'depressed bipolar adhd autism autistic autism ptsd epilepsy epileptic ms fibromyalgia arthritis lupus migraine ' +
    'migraines wheelchair disabled disability deaf blind blindness walker crutches pregnant pregnancy expecting miscarriage ' +
    'miscarried ivf sober sobriety rehab recovery addict alcoholic alcoholism relapse relapsed remission benign prostate ' +
    'insulin dialysis kidney transplant pacemaker heart hip hips knee knees injury injured pain chronic terminal insomnia ' +
    'oxygen nicu intensive poorly therapy therapist counselling antidepressants burnout covid concussion seizure coughing lungs',
  DEATH:
    'died dies dying death dead passed funeral buried grief grieving mourning bereaved bereavement widow widowed widower ' +
    'widows cremated ashes stillborn stillbirth hospice suicide late lost loss',
  WORK:
    'work working works job business company retired teach teaches teacher nurse doctor engineer lawyer attorney writer ' +
    'author editor designer developer programmer consultant professor librarian carpenter plumber electrician chef baker ' +
    'farmer driver pilot accountant vicar priest pastor midwife therapist physio vet pharmacist scientist chemist manager ' +
    'marketer marketing freelance freelancer self-employed owner run own employed unemployed career profession trade ' +
    'shop studio startup firm office clinic practice colleague boss shift shifts chair photographer journalist architect mechanic ' +
    'electrician analyst paralegal surveyor radiographer oncologist paramedic firefighter soldier sailor navy army hired redundant ' +
    'laid-off founder ceo director volunteer coach trainer translator musician artist potter gardener beekeeper postman',
  PLACE:
    'live lives living moved moving born based grew hometown town village city county country from here near outside neighbourhood',
  STUDY:
    'student study studying studied degree university college school class course phd masters thesis graduate graduated graduating apprentice',
  AGE: 'years old aged age birthday turned turning turn born yrs',
  HOBBY:
    'love play playing hobby fan brew knit knitting run running garden gardening paint painting collect fish fishing hike hiking bake baking sing choir cycle ride sew',
  PLAN: 'planning plan plans hoping hope moving start starting launch launching signed book booked retire retiring sign apply applied wedding',
  FRIEND:
    'friend friends mate mates buddy pal pals colleague colleagues neighbour neighbor neighbours neighbors roommate classmate classmates schoolmate',
  FOUND: 'found find came discovered introduced recommended mentioned linked link via through shared sent pointed',
  FEEL: 'feel felt think thought guess believe agree loved enjoyed post article blog piece comment comments',
};

const classesOf = new Map<string, string[]>();
for (const [name, words] of Object.entries(members)) {
  for (const word of words.split(' ')) {
    const classes = classesOf.get(word) ?? [];
    if (!classes.includes(name)) classes.push(name);
    classesOf.set(word, classes);
  }
}

/** The classes that a lower-case word stands in. */
export function wordClasses(word: string): readonly string[] {
  return classesOf.get(word) ?? [];
}
