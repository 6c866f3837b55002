import { foldName } from './fold-name.js';

const NOBODY = new Set(
  `anonymous anon anonym anonyme anonymus anonimo anonima anoniem anonimous anonymized anonimowy anonyymi anonim
  guest gast invite invitee invitado invitada ospite convidado gosc gaest gjest vieras misafir
  visitor besucher besucherin visiteur visitante visitatore bezoeker unknown unbekannt inconnu desconocido
  sconosciuto onbekend desconhecido nobody niemand deleted removed noname
  аноним анонимно гость неизвестный анонім гість 匿名 匿名用户 匿名希望 匿名さん 名無し 名無しさん ゲスト 访客 游客 匿名使用者 익명 손님
  مجهول زائر אנונימי אורח ανωνυμοσ`.split(/\s+/),
);
const FILLERS = new Set(
  'a an the user users coward reader commenter comment author person ein der un une el'.split(' '),
);

/** Whether a printed name stands for nobody in particular ("Anonymous", "Gast 12", "[deleted]"). */
export function isAnonymous(name: string): boolean {
  if (name.length > 60) return false;
  const words = foldName(name)
    .replace(/ς/g, 'σ')
    .split(' ')
    .map((word) => word.replace(/^\d+|\d+$/g, ''))
    .filter((word) => word !== '');
  const telling = words.filter((word) => !FILLERS.has(word));
  return telling.length === 1 && NOBODY.has(telling[0] ?? '');
}
