import type { DemoPerson } from './demo-person.js';

export const circle: DemoPerson[] = [
  {
    name: 'Nkechi Umeh',
    circle: 'circle',
    about: 'Teaches art in Croydon. Six of her class want to come over on the boat.',
    identities: [
      ['email', 'n.umeh@example.org'],
      ['twitter', '@missumeh_art'],
    ],
    told: [
      [
        265,
        '20:45',
        'tweets',
        '@quoinandkettle Year 9 would like to know who decided on the order of the alphabet, and can they speak to him.',
      ],
      [
        264,
        '08:20',
        'tweeted',
        '@missumeh_art He has left the company. I can show them the drawer that he left it in.',
      ],
      [29, '16:25', 'writes', 'The head says yes to the boat!! Six children, one and a half adults. When would suit?'],
      [
        25,
        '09:50',
        'wrote',
        'The first week of March. I will clear the stone, and Brigid is already counting sausages.',
      ],
    ],
  },
  {
    name: 'Priyanka Raghunathan',
    circle: 'circle',
    about: 'Designs for screens in Chennai and wants to learn with her hands. Has leave in February.',
    identities: [
      ['email', 'priyanka.r@example.com'],
      ['linkedin', 'https://www.linkedin.com/in/priyanka-r-example'],
    ],
    told: [
      [170, '07:15', 'comments', 'I printed your post out on an inkjet and felt that I was doing something rude.'],
      [90, '06:50', 'comments', 'What does it smell like in there? My whole profession smells of air conditioning.'],
      [89, '10:30', 'answered', '@Priyanka — Paraffin, wet wool and toast. It grows on one.'],
    ],
  },
  {
    name: 'Yusuf Demirtaş',
    circle: 'circle',
    about: 'The man who only breathed. Bookbinder in Izmir. Lovely once he starts.',
    identities: [['email', 'yusuf.ciltci@example.org']],
    told: [
      [142, '14:50', 'rang', 'Breathed. Said “sorry, I got shy”.', 1],
      [
        135,
        '14:45',
        'rang',
        'Rang again! Headbands, sewn and stuck. His teacher is ninety and still calls him “boy”.',
        47,
      ],
      [40, '15:00', 'rang', 'Has taken an apprentice, who is shy. He lets him practise on me next.', 29],
    ],
  },
  {
    name: 'Ingrid Solvang',
    circle: 'circle',
    about: 'Conducts a choir of forty in Tromsø.',
    identities: [['email', 'ingrid@example.org']],
    told: [
      [
        104,
        '18:00',
        'writes',
        'I asked an alto what she would have for supper. She said “nothing, again”. So now eight of us eat together on Wednesdays.',
      ],
      [103, '09:40', 'wrote', 'That is the best letter anybody has sent me this year. What do you sing, afterwards?'],
    ],
  },
  {
    name: 'Callum Reid',
    circle: 'circle',
    about: 'Lifeboat station at Portpatrick. A poster for the seventy-fifth, and a committee.',
    identities: [['email', 'callum.reid@example.com']],
    told: [
      [212, '21:20', 'comments', 'Beautiful red. Is it a red that can be seen from the sea?'],
      [57, '20:05', 'comments', 'The boathouse has never been so clean.'],
    ],
  },
  {
    name: 'Fatima Zahra Bennis',
    circle: 'circle',
    about: 'Translator in Rabat. Bought Maghribi sorts from a man who cried. Bringing a proof in June.',
    identities: [
      ['skype', 'fz.bennis'],
      ['email', 'fatima.bennis@example.org'],
    ],
    told: [
      [
        270,
        '17:00',
        'video',
        'An hour on a script without capitals. Her daughter drew the whole time, under the table.',
        63,
      ],
      [99, '16:30', 'video', 'The sorts have come, in eleven biscuit tins. She held each one up to the camera.', 52],
    ],
  },
  {
    name: 'Wei-Ling Chua',
    circle: 'circle',
    about: 'Penang. Married into a Chandler & Price. They move house in January.',
    identities: [['email', 'weiling.chua@example.com']],
    told: [
      [104, '05:10', 'writes', 'Vegetable oil it is. The kitchen now smells like a fair. The children approve.'],
      [
        102,
        '10:00',
        'wrote',
        'My card of what not to use is in the post. Please do not laminate it, everybody laminates it.',
      ],
    ],
  },
  {
    name: 'Mateo Quispe',
    circle: 'circle',
    about: 'Four walls and a goat in Arequipa. The goat is called Garamond.',
    identities: [
      ['email', 'mateo@example.org'],
      ['instagram', 'taller.quispe'],
    ],
    told: [
      [
        108,
        '23:00',
        'writes',
        'Garamond has eaten the colophon. I think she likes the ink, it is llama fat. Does yours have fat?',
      ],
      [54, '22:30', 'tweets', '@quoinandkettle third call this week! The bank again. I told them about you.'],
    ],
  },
  {
    name: 'Danylo Hrytsenko',
    circle: 'circle',
    cadenceDays: 21,
    about: 'Prints at night in Kharkiv, when there is power. Likes to hear about rollers.',
    identities: [['skype', 'danylo.druk']],
    told: [
      [123, '21:30', 'called', 'Rollers. Forty minutes. He fell asleep, and I stayed on for a while.', 40],
      [86, '21:40', 'called', 'Felt blankets, as asked. His neighbour listened too and has questions.', 35],
      [46, '21:30', 'called', 'Quoins. No power, so he told me about the stars instead.', 50],
      [17, '21:35', 'called', 'He printed a calendar for the whole building. Twelve months, he said, on purpose.', 44],
    ],
  },
  {
    name: 'Lucía Ferrán',
    circle: 'circle',
    about: 'Expecting twins in January. The bench is hers, October after next.',
    identities: [['email', 'lucia.ferran@example.com']],
    told: [
      [244, '12:00', 'writes', 'About the residency: yes, yes and yes. Is there somewhere to put a bicycle?'],
      [243, '09:10', 'wrote', 'There is a whole cow stall for the bicycle.'],
      [94, '19:20', 'writes', 'Two heartbeats, like a badly set treadle.'],
      [
        93,
        '20:00',
        'wrote',
        'That is the nicest thing anybody has said of a treadle. How are you, apart from doubled?',
      ],
    ],
  },
  {
    name: 'Jorge Amaral',
    circle: 'circle',
    about: 'Porto. Back room, two boys, a kitchen that can be seen. The type fair is in spring.',
    identities: [
      ['email', 'jorge.amaral@example.org'],
      ['skype', 'jorge.e.os.tipos'],
    ],
    told: [
      [
        242,
        '18:30',
        'met',
        'The fair. He carried my case of sorts up four flights and would not say what it weighed.',
        180,
      ],
      [72, '12:10', 'writes', 'The boys have asked three times when the small press comes to be broken.'],
      [71, '10:00', 'wrote', 'In April. I have told it to be brave.'],
    ],
  },
  {
    name: 'Clodagh Breen',
    circle: 'circle',
    about: 'Eamon’s niece. Works for the county council, plays the fiddle.',
    identities: [['twitter', '@clodagh_b']],
    told: [
      [385, '18:00', 'tweets', '@quoinandkettle He is PLAYING. I am sitting on the stairs.'],
      [300, '13:15', 'comments', 'You could print the receipts from my aunt’s shop and I would frame them.'],
    ],
  },
  {
    name: 'Juno Whitlock',
    circle: 'circle',
    about: 'Makes the radio programme “Small Trades”. Recorded two pieces in the dairy.',
    identities: [
      ['email', 'juno@example.com'],
      ['phone', '+44 20 7946 0155'],
    ],
    told: [
      [
        298,
        '10:30',
        'writes',
        'I make a programme about people who do one thing. May I come and record the one thing?',
      ],
      [297, '11:00', 'wrote', 'You may. It is mostly swearing and washing up.'],
      [280, '11:00', 'met', 'Recorded for a whole day. She put the microphone into the case and shook it.', 360],
      [110, '15:30', 'called', 'They want a second piece, about the telephone. I said that I would think.', 25],
    ],
  },
];
