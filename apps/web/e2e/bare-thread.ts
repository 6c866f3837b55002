/** A thread as it comes out of a page whose names were links: most items bear no name, and the answers say who wrote them. */
export const bareThread = `The bench under the lime tree

I have put a bench under the lime tree in front of the house. Sit down whenever you come by. If you would rather talk, ring me: the number is on the gate.

  • Ruben Achterberg

    I was the one with the wheelbarrow, Ada. Thank you for the tea!

  • Ada Fenwick

    @Ruben — Thank you for the gravel. Come again.

  • I would love to talk to you about the lime tree over the phone some evening.

    I was diagnosed with multiple sclerosis last winter, so I sit on every bench that I can find.

  • Ada Fenwick

    @Sunniva — You’re on! I will call you on Sunday evening.

  • What kind of wood is it? I want to build one for my mother in Ghent.

  • We have had a bench behind the school for years, and the children write their names on it.

  • Ada Fenwick

    @Odile — It is oak, from the old bridge. Tell your mother hello.

  • A lovely piece, as ever. I read it aloud at breakfast.

  • Petra Holm

    Does it get any sun in winter?

  • Ada Fenwick

    @Petra — Until two o’clock. Come and see.
`;
