/** What blogs print in the place of a name that nobody gave, in the languages of Blogger and WordPress. */
const NOBODIES = new Set(
  `anonymous anonym anonyme anónimo anônimo anonimo anoniem anonymt anonyymi anonimowy anonymní anonymný anonim anonimno
   anònim ανώνυμος анонимный аноним анонимен анонім анонімний анонимно анониман adsız névtelen nimetön tuntematon
   匿名 匿名さん 익명 אנונימי غير+معرف مجهول ناشناس बेनामी பெயரில்லா nặc+danh ไม่ระบุชื่อ tanpa+nama guest unknown`
    .split(/\s+/)
    .map((word) => word.replace('+', ' ')),
);

export function isNobody(name: string): boolean {
  return NOBODIES.has(name.normalize('NFC').trim().toLowerCase());
}
