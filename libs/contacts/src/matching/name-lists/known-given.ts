import { isCommonGiven } from './common-names.js';
import { isKnownGiven } from './nicknames.js';

// Given names that have no other forms worth a line of their own and are too rare to be counted among the common ones.
const others = new Set(
  `aaliyah abigail ada adriana aidan aileen aino aisha akin alan alana alba alexis alina alisha alva amara amina amir amit
  anders andrei angus anika annabel annette anouk anders antje apolline ariel arlene arne arvid asha astrid audrey aurora
  ava axel ayesha azadeh babak beata benita bertil bianca birger bjorn blaise blanca boyd branko brice brigid britta bronwen
  bruno bryan caitlin camilla carla carmela carmen cedric celine chandra chiara chidi chloe chiyo ciara clarence claudia
  clay clyde cody colette colm conor cora coral cormac courtney craig dagmar dahlia daisuke dalia damaris danae daphne dario
  darius darya dean declan delphine denise desmond devon dexter diego dilip dina dipak djamila dolores doris dragan duncan
  dylan ebele ebba edith edna eero eileen eirik elaine elias elif elin elke elliot elsa elvira emeka emine emre enzo erika
  erin ernesto esra estelle esteban eunice ezra fabian fabienne fabrice faisal farah farid farouk fatima fatma felicia felicity fergus
  finn fiona flavia fleur flora florence folasade francine freya frida fumiko gail gavin gemma genevieve georgia georgina geraldine
  giada gideon gina gisela giulia glen glenn gloria goran grace graham grant greta gunnar gunther gustaf guy hadas haley hamid hana
  hanna hanne haruka heather heidi heike heloise hera hideo hilary hilda hiroko holger holly hope huw ida idris ilse imani imogen ingo
  ingrid iris isla ismail ivar ivy iza jacinta jade jamal jana jared jasper javed jelena jenna jens jill joaquin jocelyn jolanta jonas
  jorn josefin joyce juanita june kaarina kamala kamil kara karim kasimir katsumi kavita keiko keisha keith kelly kendra kenneth kerry kerstin
  khalid kiran kirk klara knut kofi koji kwame kyoko kyra laila lance lara lars lea leah leanne leif leila lena leonie leona leopold lila lilian
  lily linda linus liora lior logan lois lorna lotta lucinda ludovica lydia mabel madison maeve mahmoud maja malik malin mandla manfred
  mansi mara marcela mariam marijke marit marlene marlon martina masako mats maude maya mei meera mehdi melvin mercedes meredith merle micaela
  milan milena mina minh mira miranda mirela miriam mitsuko mona morgan morten mustafa myra nabil nadia naoko naomi narges neil nelson nevena
  nia nigel niklas nina nisha noah noel noemi nora norman nuria oberon odette olaf olayinka olumide oluwaseun omid orla osvaldo otto
  pascal paula pearl pedro perla petra philippa phoebe phyllis pia pierce pilar piper pooja preeti priscilla priya quentin quinn rachid radha
  ragnar rajan ramona rana randall rania reiko reinhold rekha remi rhiannon rhys rita rocco rohan rolf ronan rosalind rosario rowan roxana ruby
  rune ryan sabine sabrina sakura salim salma salvatore samir sanna saskia satoko scott selma serena shane shannon shantanu sheila shinji shirin
  shreya sibel sidney sigrid silke silvia simone sinan sindre siobhan sissel solveig soren spencer stacey stella suki sunita susana sven sylvia
  tadeusz takako tamsin tanvi tara tariq tatsuya taylor tess thabo thea thor thuy tilda tina tormod torsten tove tracy trevor tristan trond tuva uche
  ulf uma una uta valeria vera vernon vesna vidar viola violet virgil vivian volker wanda wanjiru warren wayne wendell wenche wilfred wilma winston wouter wout
  xenia ximena xiuying yael yan yannick yara yasmin yolanda yoko yosef yuka yuki yuko yumi yves yvette zahra zainab zara zeynep zelda zita zoe zofie zuzana zuzanna
  renee roland rosario samantha tomasz torben ulrika agnieszka amelie anjali annika beatriz guillaume harpreet kaarina lorenzo mateo oluwaseun pieter rodrigo tomasz`
    .trim()
    .split(/\s+/),
);

/** Whether a romanised word is known as a given name somewhere. */
export function isGivenName(word: string): boolean {
  const plain = word.replace(/oe/g, 'o').replace(/ue/g, 'u').replace(/ae/g, 'a');
  return [word, plain].some((one) => others.has(one) || isKnownGiven(one) || isCommonGiven(one));
}
