import { headerWords } from '../tables/read-table.js';
import type { MappingField } from './mapping-fields.js';

// The pickiest first. English, German, French, Spanish, Italian, Portuguese, Dutch; accents and signs are gone.
const FIELDS: [MappingField | null, RegExp][] = [
  [
    null,
    /^(e ?mail|phone|address|im|website|relation|event|custom field|organization|card)\b.*\b(type|label|display name)$/,
  ],
  [null, /\b(yomi|phonetic)\b|^(price|cost|cell id|cgi|imei|imsi|status code)\b/],
  [
    null,
    /\b(added|created|updated|modified|signup|sign up|registered|subscribed|imported|expires?|anniversary|received)\b/,
  ],
  [
    'birthday',
    /\b(birthday|birth date|date of birth|born|dob|geburtstag|geburtsdatum|naissance|anniversaire|cumpleanos|nacimiento|nascita|compleanno|nascimento|verjaardag)\b/,
  ],
  ['first_name', /^((first|given|fore) ?names?|vorname|prenom|nombre de pila|nome proprio|voornaam|firstname)$/],
  ['middle_name', /^(middle names?|additional name|zweiter vorname)$/],
  [
    'last_name',
    /^((last|family|sur) ?names?|nachname|familienname|nom de famille|apellidos?|cognome|sobrenome|apelido|achternaam)$/,
  ],
  ['incoming', /^(is )?((msg|call) )?(incoming|inbound)( (call|msg|message))?$/],
  ['missed', /^(is )?missed( call)?$|^(verpasst|persa|perdida)$/],
  ['direction', /\b(direction|in out|richtung|anrufrichtung|sens|sentido|direzione|richting)\b/],
  ['outcome', /\b(outcome|result|disposition|call status|status|esito|ergebnis|resultat|resultado|stato)\b/],
  ['kind', /^(kind|type|call type|record type|art|typ|tipo|tipo chiamata|service type|usage type|channel|canal)$/],
  ['duration_minutes', /\b(minutes|mins?|minuten|minuti|minutos)\b/],
  [
    'duration',
    /\b(duration|talk time|length|billsec|seconds|secs?|dauer|gesprachsdauer|duree|duracion|durata|duracao|duur)\b/,
  ],
  [
    'from',
    /^(from|from (number|phone|email)|caller|caller (id|number)|calling (number|party)|source|src|a number|origin|originating number|anrufer|von|appelant|de|origen|chiamante|numero chiamante|da|sender)$/,
  ],
  [
    'to',
    /^(to|to (number|phone|email)|callee|called (number|party)?|destination|dst|b number|dialled (number)?|dialed (number)?|terminating number|angerufener|nach|an|appele|a|destino|chiamato|numero chiamato|recipient|receiver)$/,
  ],
  [
    'date',
    /^(date|date time|datetime|when|timestamp|day|call (date|time|start)|start( date| time|ed| at| datetime)?|date sent|sent( at)?|start date time|called( at| on)?|happened (at|on)|datum|datum uhrzeit|tag|beginn|jour|date heure|fecha|fecha hora|fecha y hora|data|data ora|data e ora|data chiamata|data hora|giorno|inizio|join time|last contact(ed)?)$/,
  ],
  ['time', /^(time|time sent|time of call|uhrzeit|zeit|heure|hora|ora|orario|ora chiamata|tijd)$/],
  [
    'text',
    /^(text|body|message|content|sms text|message (text|body|content)|nachricht|texte|mensaje|messaggio|testo|mensagem|bericht)$/,
  ],
  ['email', /\b(e ?mails?|mail|courriel|correo|mailadresse)\b/],
  ['twitter', /\btwitter\b|^x (handle|username|profile)$/],
  ['linkedin', /\blinked ?in\b/],
  ['facebook', /\bfacebook\b/],
  ['instagram', /\binstagram\b/],
  ['mastodon', /\bmastodon\b/],
  ['bluesky', /\b(bluesky|bsky)\b/],
  ['github', /\bgit ?hub\b/],
  ['skype', /\bskype\b/],
  ['website', /\b(website|web site|web page|homepage|home page|url|web|blog|site|webseite|sito|sitio|profile)\b/],
  [null, /\b(fax|pager)\b/],
  [
    'phone',
    /\b(phones?|mobile|cell|tel|telephone|number|phone number|msisdn|contact number|telefon|telefonnummer|rufnummer|handy|mobil|portable|telefono|movil|celular|cellulare|numero|telefone|telemovel|telefoon)\b/,
  ],
  ['job_title', /^(job|job title|title|position|role|occupation|beruf|titre|poste|puesto|cargo|professione|functie)$/],
  [
    'company',
    /\b(company|organi[sz]ation|org|employer|business|firma|unternehmen|societe|entreprise|empresa|azienda|societa|bedrijf)\b/,
  ],
  ['town', /\b(city|town|ort|wohnort|stadt|ville|ciudad|citta|comune|cidade|plaats|location)\b/],
  ['region', /^(state|region|province|bundesland|provincia|regione|home state)$/],
  ['country', /\b(country|land|pays|pais|paese|nazione)\b/],
  [
    'note',
    /\b(notes?|comments?|remarks?|notiz(en)?|bemerkung(en)?|remarques?|notas?|commentaires?|description|about|bio)\b/,
  ],
  ['id', /^(id|contact id|person id|uid|uuid|guid|key|external id|record id)$/],
  [
    'name',
    /\b(name|full name|contact|contact name|person|who|kontakt|nom|nombre|nome|nominativo|naam|customer|client|cliente|kunde|invitee|attendee)\b/,
  ],
];

/** What a column holds by the words of its header; null for what is nothing that is read, undefined where they do not say. */
export function fieldOfHeader(header: string): MappingField | null | undefined {
  const words = headerWords(header);
  return FIELDS.find(([, form]) => form.test(words))?.[0];
}
