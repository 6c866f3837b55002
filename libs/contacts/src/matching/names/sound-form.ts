// What one name becomes on its way through another spelling: umlauts as two letters, y for j, ph for f, kh for h, double letters.
const spellings: [RegExp, string][] = [
  [/tsch|tch|cz|ch|tz/g, 'c'],
  [/shch|sch|sh|sz/g, 's'],
  [/iou|yu|ju|iu|ou|oo|u/g, 'u'],
  [/ya|ja|ia/g, 'a'],
  [/ye|je|ie|ee|ey|ei|ay|ai/g, 'i'],
  [/yo|jo|io/g, 'e'],
  [/[jy]/g, 'i'],
  [/ph|pf|w/g, 'v'],
  [/f/g, 'v'],
  [/kh|gh|h/g, ''],
  [/ck|q|g/g, 'k'],
  [/ks|x/g, 'ks'],
  [/z/g, 's'],
  [/d(?=t)|t(?=d)/g, ''],
  [/i+$/g, 'i'],
];

const umlauts: Record<string, string> = { ae: 'a', oe: 'o', ue: 'u' };

/** One form for spellings of one name that sound alike ("Mueller", "Müller"; "Yuri", "Iouri"; "Khachaturian"); a romanised word. */
export function soundForm(word: string): string {
  const known = forms.get(word);
  if (known !== undefined) return known;
  if (forms.size >= MOST_KEPT) forms.clear();
  const form = formOf(word);
  forms.set(word, form);
  return form;
}

const forms = new Map<string, string>();
const MOST_KEPT = 50_000;

function formOf(word: string): string {
  const plain = word.replace(/ae|oe|ue/g, (letters) => umlauts[letters]!);
  const folded = spellings.reduce((form, [from, to]) => form.replace(from, to), plain);
  return folded.replace(/(.)\1+/g, '$1') || plain;
}
