const longWord = 'Rhubarb'.repeat(60);

/** A thread of the shapes that real ones have, and with the words that somebody hostile would leave in one. */
export const thread = `The gate stays open

Last spring I took the lock off the gate of my allotment. Half the street has been in since, and I know perhaps four of their names.

Published April 2, 2024 By Ada Fenwick

8 thoughts on “The gate stays open”

Pingback: Gates we have left open « The Compost Letter

Ruben Achterberg says:
April 3, 2024 at 9:15 am

I was the one with the wheelbarrow. If you ever want to talk pears over the telephone, I would love that!

Reply

    Ada Fenwick says:
    April 3, 2024 at 7:40 pm

    @Ruben: I would, and I will ring you.

    Reply

Sunniva Brekke says:
April 4, 2024 at 8:02 am

Is the water still off by the lower beds? I never know whom to ask.

Reply

Ruben Achterberg says:
April 4, 2024 at 6:30 pm

It is, until the frost is over.

Reply

Petra Holm says:
April 5, 2024 at 11:11 am

<script>alert('from a stranger')</script> <img src=x onerror="alert('from a picture')"> and [a link](javascript:alert('from a link')) javascript:alert(1)

Reply

Odile Marchetti says:
April 6, 2024 at 5:05 pm

My seed list is at https://seeds.example/lists/${'a-very-long-list-'.repeat(20)} and my word of the year is ${longWord}.

Reply

Leave a Reply
`;
