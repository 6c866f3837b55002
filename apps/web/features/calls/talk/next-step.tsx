import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useReckoning } from '../../../ui/time/reckoning';
import { dayName } from '../../../ui/time/when';
import chips from '../../talked/talked.module.css';
import { dayAfter } from './day-after';
import styles from './talk.module.css';
import { useNextSteps, type Step } from './use-next-steps';

const kinds = [
  { value: 'mine', label: 'I promised' },
  { value: 'theirs', label: 'They promised' },
  { value: 'ask', label: 'Ask after' },
  { value: 'again', label: 'Be in touch' },
] as const;
type Kind = (typeof kinds)[number]['value'];

const leads: Record<Kind, { label: string; begins: string }> = {
  mine: { label: 'What you said you would do', begins: 'I’ll ' },
  theirs: { label: 'What they said they would do', begins: 'They’ll ' },
  ask: { label: 'What to ask after', begins: '' },
  again: { label: 'What to ask after', begins: 'how things are' },
};

const spans = [
  { value: '7', label: 'in a week' },
  { value: '21', label: 'in three weeks' },
  { value: '42', label: 'in six weeks' },
  { value: '91', label: 'in three months' },
  { value: 'day', label: 'on a day' },
  { value: '', label: 'no day' },
];

/** What comes next: a promise of one of the two, something to ask after, or a day to be in touch again. */
export function NextStep({ contactId }: { contactId: string }) {
  const { added, add } = useNextSteps(contactId);
  const [kind, setKind] = useState<Kind>('mine');
  return (
    <div className={styles['step']}>
      <div role="radiogroup" aria-label="What comes next" className={chips['ways']}>
        {kinds.map(({ value, label }) => (
          <label key={value} className={chips['way']}>
            <input type="radio" name="step" checked={kind === value} onChange={() => setKind(value)} />
            {label}
          </label>
        ))}
      </div>
      <StepForm key={`${kind} ${added.length}`} kind={kind} onAdd={add} />
      {added.length > 0 ? (
        <ul className={styles['read']} aria-label="Noted">
          {added.map((step, at) => (
            <li key={at} className={styles['dim']}>
              Noted: {step}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function StepForm({ kind, onAdd }: { kind: Kind; onAdd: (step: Step, words: string) => void }) {
  const reckoning = useReckoning();
  const { label, begins } = leads[kind];
  const isPromise = kind === 'mine' || kind === 'theirs';
  const [text, setText] = useState(begins);
  const [span, setSpan] = useState(isPromise ? '7' : '21');
  const [day, setDay] = useState('');
  const [sensitive, setSensitive] = useState(false);
  const on = span === '' ? null : span === 'day' ? day || null : dayAfter(reckoning, Number(span));
  const said = text.trim();
  const isWhole = said !== '' && said !== begins.trim() ? true : kind === 'again' && said !== '';
  const isDated = on !== null || (isPromise && span === '');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole || !isDated) return;
    const when = on === null ? '' : isPromise ? `, due ${dayName(on)}` : `, on ${dayName(on)}`;
    const step: Step = isPromise
      ? { promise: { by: kind === 'mine' ? 'owner' : 'contact', text: said, dueOn: on } }
      : { ask: { text: said, askAfterOn: on!, sensitive } };
    onAdd(step, `${sensitive ? 'something sensitive' : `“${said}”`}${when}.`);
  };
  return (
    <form className={styles['step']} onSubmit={onSubmit} aria-label="What comes next">
      <TextInput label={label} maxLength={500} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <div className={styles['row']}>
        <NativeSelect
          label="When"
          data={isPromise ? spans : spans.filter(({ value }) => value !== '')}
          value={span}
          onChange={(event) => setSpan(event.currentTarget.value)}
        />
        {span === 'day' ? (
          <TextInput type="date" label="Day" value={day} onChange={(event) => setDay(event.currentTarget.value)} />
        ) : null}
        <Button type="submit" disabled={!isWhole || !isDated}>
          Note it
        </Button>
      </div>
      {kind === 'ask' ? (
        <Checkbox
          label="Sensitive: cover it until asked for"
          checked={sensitive}
          onChange={(event) => setSensitive(event.currentTarget.checked)}
        />
      ) : null}
    </form>
  );
}
