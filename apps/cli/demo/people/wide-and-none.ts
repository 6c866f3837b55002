import type { DemoPerson } from './demo-person.js';

export const wideAndNone: DemoPerson[] = [
  {
    name: 'Anneke de Wit',
    circle: 'wide',
    about: 'Sees through everything, in few words.',
    told: [
      [310, '20:12', 'comments', 'The cat knew.'],
      [178, '21:40', 'comments', 'You did not want a bigger room, you wanted a reason to tidy this one.'],
      [66, '22:05', 'comments', 'I notice that you never say what you do on Fridays.'],
    ],
  },
  {
    name: 'Esi Mensah',
    circle: 'wide',
    about: 'Lost her sister. Wrote the first line badly, and then the rest.',
    identities: [['email', 'esi.mensah@example.org']],
    told: [
      [
        352,
        '09:05',
        'writes',
        'It was groundnut soup. We have been writing every week since. I thought you should know what you started.',
      ],
      [351, '17:30', 'wrote', 'I have had to go and look at the sea. Thank you, Esi. What is she like, your friend?'],
    ],
  },
  {
    name: 'Arjun Pillai',
    circle: 'wide',
    about: 'Repairs sewing machines in Kochi. It is always the pocket.',
    told: [
      [236, '04:10', 'comments', 'In a treadle, too, one must never oil what squeaks first. It is only the messenger.'],
      [105, '03:50', 'comments', 'A customer has paid me with a rubber stamp of an elephant. I am rich.'],
    ],
  },
  {
    name: 'Rosalind Okwu',
    circle: 'wide',
    about: 'Teaches grown-ups to read, in Cardiff. Wants letters with a chip.',
    identities: [['phone', '+44 29 2018 0144']],
    told: [
      [150, '13:00', 'called', 'Promised her a shoebox of chipped 36 point. She will pay in Welsh cakes.', 21],
      [148, '09:00', 'note', 'Shoebox sent. She has a learner of seventy who cried at his own name in lead.'],
    ],
  },
  {
    name: 'Hana Novotná',
    circle: 'wide',
    about: 'A wrong number with a happy ending.',
    told: [
      [175, '15:05', 'rang', 'Wrong number. Wanted a florist. Left with an invitation for eighty.', 12],
      [160, '15:30', 'rang', 'Proofs are perfect, it may rain.', 8],
    ],
  },
  {
    name: 'Padraig Hession',
    circle: 'wide',
    about: 'Tractor, trailer, cattle grid. Does not hold with blogs.',
    identities: [['phone', '+353 20 911 0107']],
    told: [
      [37, '09:00', 'met', 'The great haul. Would take no money, only a beer mat with his name on it, printed.', 240],
      [36, '19:45', 'called', 'Forgot his cap here.', 3],
    ],
  },
  {
    name: 'Alma Hernández Ruiz',
    circle: 'wide',
    about: 'Runs a poetry press from a laundry in Oaxaca.',
    identities: [['skype', 'alma.lavanderia']],
    told: [
      [
        262,
        '19:30',
        'video',
        'We compared our worst misprints. Hers won: a whole edition of “public” without the l.',
        44,
      ],
      [120, '02:15', 'tweets', '@quoinandkettle the washing machines make a lovely 4/4 to feed by'],
    ],
  },
  {
    name: 'Rasa Petrauskaitė',
    circle: 'wide',
    identities: [['email', 'rasa.p@example.com']],
    told: [
      [
        330,
        '12:00',
        'writes',
        'You wrote of a bone folder as of a person. Mine is my grandmother’s. I thought that we might compare.',
      ],
      [329, '16:20', 'wrote', 'Mine was found in a drain, but it has made its way. Send me a picture of yours?'],
      [326, '08:30', 'writes', 'Here she is, beside my thumb.'],
    ],
  },
  {
    name: 'Teuila Faleolo',
    circle: 'wide',
    about: 'Met at the fair in Porto. Prints on tapa cloth.',
    identities: [['instagram', 'teuila.tapa']],
    told: [
      [241, '12:00', 'met', 'Her stand was next to mine. We swapped aprons and did not notice until the evening.', 90],
    ],
  },
  {
    name: 'Nettle',
    about: 'Bread, orders, no other name. Came on the day of the trailer and was gone before the washing up.',
    told: [
      [345, '06:20', 'comments', 'Your picture is on its side, or your house is.'],
      [290, '06:05', 'comments', 'You have spelt “fuchsia” in three ways. One of them is right, I will not say which.'],
      [219, '06:40', 'comments', 'Good.'],
      [144, '06:15', 'comments', 'The recipe needs more salt, so does the post.'],
      [44, '06:10', 'comments', 'I have a loaf tin that would fit on a trailer. Saturday, is it?'],
    ],
  },
  {
    name: 'Gwendolyn Achterberg',
    about: 'Has read every post since the dropped forme. Her sight is going (macula). Would like to hear them read.',
    identities: [['email', 'gwendolyn@example.org']],
    told: [
      [348, '16:00', 'comments', 'Lovely.'],
      [285, '16:10', 'comments', 'Lovely, and the photograph of the string.'],
      [208, '15:45', 'comments', 'Lovely! I laughed out loud, and the nurse came in.'],
      [77, '16:30', 'comments', 'Lovely. I had it read to me by my grandson, he does all your voices.'],
    ],
  },
  {
    name: 'Temitope Bankole',
    identities: [['twitter', '@temi_on_the_bus']],
    told: [
      [
        192,
        '08:12',
        'tweets',
        '@quoinandkettle read the one about the postcards on the bus and waved at a stranger. He waved!',
      ],
      [
        158,
        '08:20',
        'tweets',
        '@quoinandkettle my mother says that her surgeon has the hands of a compositor. I said how would you know',
      ],
      [83, '08:05', 'tweets', '@quoinandkettle outside your gate, lost my nerve, left a scone on the wall'],
    ],
  },
  {
    name: 'Ioana Popescu',
    identities: [['mastodon', '@ioana@example.social']],
    told: [[188, '23:40', 'comments', 'The colleague stayed, by the way. We changed “goodbye” to “Tuesday”.']],
  },
  {
    name: 'Samir Haddad',
    identities: [['email', 'samir.haddad@example.com']],
    told: [
      [
        360,
        '14:00',
        'wrote',
        'Forty were printed, and one is now yours, for your mother. What is her favourite last line so far?',
      ],
      [
        358,
        '10:10',
        'writes',
        '“And the door was only wood.” She will not tell us where it is from. She cried at yours, so you are in the book.',
      ],
    ],
  },
  {
    name: 'Noor van Dijk',
    about: 'Architecture student in Delft, answers everybody before I do.',
    identities: [['bluesky', 'noor.example.com']],
    told: [
      [
        203,
        '22:10',
        'comments',
        'I drew the plan of your dairy from the photographs. Is there really no door in the north wall, or do you hide it?',
      ],
      [
        202,
        '09:00',
        'answered',
        '@Noor — There was, my grandfather walled it up after the goose. Your plan hangs by the kettle.',
      ],
      [167, '23:15', 'comments', 'THE GOOSE?'],
      [126, '22:40', 'comments', 'I should be writing my thesis. Instead I have set my name in potato.'],
      [92, '21:55', 'comments', 'Potato update: it has sprouted, the N now has serifs.'],
      [
        58,
        '23:05',
        'comments',
        'Thesis is in! It has a colophon. My professor asked what a colophon was doing there, I said resting.',
      ],
      [
        31,
        '22:20',
        'comments',
        'I start work on the 1st, in an office with a plotter. I shall miss having nothing to do but read you.',
      ],
    ],
  },
  {
    name: 'Sana Mirza',
    about: 'Night doctor in Lahore.',
    identities: [['twitter', '@sana_nightshift']],
    told: [
      [
        181,
        '01:20',
        'tweets',
        '@quoinandkettle 3 a.m. on the ward, all quiet, reading about your rollers to stay kind',
      ],
      [
        153,
        '00:50',
        'tweets',
        '@quoinandkettle a patient saw it on my phone and told me that his father printed kites',
      ],
      [
        113,
        '02:05',
        'tweets',
        '@quoinandkettle the kite man went home today. He says black is the hardest colour to fly',
      ],
      [69, '01:40', 'tweets', '@quoinandkettle do you ever print on kites? Asking for a man who is eighty'],
      [
        38,
        '00:35',
        'tweets',
        '@quoinandkettle he has sent me one. It is in my locker. I am not allowed to fly it on the ward',
      ],
    ],
  },
  {
    name: 'Gareth Pugh-Jones',
    about: 'Signal box enthusiast. Long comments.',
    told: [
      [
        307,
        '19:00',
        'comments',
        'Your lever is of the same pattern as those at Dovey Junction, which I happen to have measured.',
      ],
      [196, '19:05', 'comments', 'Further to mine of the spring, I have now also measured the ones at Harlech.'],
      [
        101,
        '19:10',
        'comments',
        'A correction to my Harlech figures, with apologies to anybody who has relied on them.',
      ],
      [52, '19:00', 'comments', 'Nobody has relied on them, my wife says. Still, one likes to be right.'],
    ],
  },
  {
    name: 'Kofi Asante',
    identities: [['twitter', '@kofi_sets']],
    told: [
      [61, '12:30', 'tweets', '@quoinandkettle setting my first page tonight, wish me straight lines'],
      [60, '09:15', 'tweeted', '@kofi_sets Straight lines, a full case and a cat who minds its own business!'],
      [
        4,
        '20:40',
        'tweets',
        '@quoinandkettle the lines are straight but they will not lock up. Do I need more leads, or more faith?',
      ],
    ],
  },
  {
    name: 'Amandine Rousseau',
    about: 'Buys for a bookshop in Nantes.',
    identities: [['email', 'amandine@example.org']],
    told: [
      [
        168,
        '11:30',
        'writes',
        'Your heron card has been in our window since January and nobody will let me take it down.',
      ],
      [167, '10:00', 'wrote', 'Then let it stay until it flies. I can send you twenty more, if the window is wide.'],
      [
        2,
        '17:50',
        'writes',
        'We should like sixty of the new year card, unseen. Could you tell me by Friday whether that is possible? And is there a second one for the staff toilet?',
      ],
    ],
  },
  {
    name: 'Thandiwe Nkosi',
    about: 'Paper conservator in Pretoria.',
    identities: [['twitter', '@thandi_foldsflat']],
    told: [
      [
        226,
        '13:10',
        'tweets',
        '@quoinandkettle please do not put tape on it. Please. I am begging you from another hemisphere',
      ],
      [226, '14:00', 'tweeted', '@thandi_foldsflat I have put the tape down and stepped away from the broadside.'],
      [224, '13:30', 'tweets', '@quoinandkettle bless you. Wheat paste, thin, and sit on your hands for a day'],
    ],
  },
  {
    name: 'Perpetua Grant',
    identities: [['twitter', '@caslon_o_clock']],
    told: [
      [
        257,
        '07:00',
        'tweets',
        'Ampersand of the day: @quoinandkettle’s, which looks like a cat that has sat on a kipper.',
      ],
    ],
  },
  {
    name: 'Kenji Arakawa',
    told: [[131, '10:20', 'comments', '美しい。The space between the two lines is the best part.']],
  },
  {
    name: 'Ximena Ocampo',
    identities: [['website', 'https://ximena.example']],
    told: [
      [162, '03:00', 'comments', 'I was going to bed, and then you wrote about glue.'],
      [49, '02:40', 'comments', 'Still thinking about the glue.'],
    ],
  },
  {
    name: 'Olena Marchuk',
    archived: true,
    about: 'Asked to be left in peace for a while. Do not write first.',
    told: [
      [334, '18:00', 'writes', 'You have been kind. I need some quiet now, and no letters, please. It is not you.'],
      [333, '09:00', 'wrote', 'Of course. The kettle does not mind.'],
    ],
  },
  {
    name: 'Baptiste Le Goff',
    archived: true,
    about: 'Sold me the guillotine. Retired, sold the firm.',
    identities: [['email', 'baptiste@example.com']],
    told: [
      [398, '10:00', 'called', 'Price of the guillotine. Delivered by his son.', 14],
      [372, '11:30', 'writes', 'I retire on Friday, to do nothing, beginning with fishing.'],
    ],
  },
];
