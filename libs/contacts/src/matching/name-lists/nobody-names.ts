const NOBODY = new Set(
  `anonymous anon anonym anonyme anonymus anonimo anonima anoniem anonimous anonymized anonymised anonymouse guest gast
  invite invitado ospite convidado gosc gaest visitor besucher visiteur visitante unknown unbekannt inconnu desconocido
  nobody niemand none null undefined nan noname deleted removed user username users admin administrator administrador
  root webmaster postmaster hostmaster moderator mod editor author owner staff team support info contact office sales
  hello mail email test tester testuser testing demo default example system daemon ubuntu debian vagrant jenkins docker
  runner build builder nouser me myself self you your yourname name someone somebody anyone reader commenter dev
  developer devel developers pi ec2 azureuser centos fedora git svn github gitlab www http ftp noreply bot ci
  anonim gost neizvestnyi nimnashi`
    .trim()
    .split(/\s+/),
);
const FILLERS = new Set('a an the of user name person ein der un une el my your'.split(' '));
const MACHINES =
  /(\[bot\]|\bbot\b|-bot$|^bot-|_bot$|\bci\b|-ci$|\bautomation\b|\bservice account\b|\bbuild(er)? server\b)/i;
const GROUPS =
  /\b(inc|llc|ltd|gmbh|ag|corp|corporation|company|foundation|team|group|community|project|department|university|institute|society|association|agency|studio|studios|media|magazine|news|blog|marketing|solutions|services|consulting|academy|church|school|contributors|authors|developers|maintainers)\b/i;

/** Whether a name stands for nobody in particular, or for a machine; words as romanised. */
export function isNobody(printed: string, words: readonly string[]): boolean {
  if (MACHINES.test(printed)) return true;
  const telling = words
    .map((word) => word.replace(/^\d+|\d+$/g, ''))
    .filter((word) => word !== '' && !FILLERS.has(word));
  return telling.length === 0
    ? words.every((word) => FILLERS.has(word) || /^\d{1,4}$/.test(word))
    : telling.every((word) => NOBODY.has(word));
}

/** Whether a name is that of a company, a team or a site and not of a person. */
export function isGroupName(printed: string): boolean {
  return GROUPS.test(printed);
}

/** Whether a mailbox's local part, or a handle, names a place or a role that several people may share. */
export function isRoleWord(letters: string): boolean {
  return NOBODY.has(letters);
}
