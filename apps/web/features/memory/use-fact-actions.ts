import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../ui/request';
import { offerUndo, removeLater, tellFailure } from '../../ui/undo/undo';
import { useWorkspace } from '../session/workspace';
import type { ContactMemory, Fact } from './memory.types';

/** What is written down or changed; what is left out stays. */
export type FactWords = Partial<Pick<Fact, 'kind' | 'about' | 'on' | 'expiresOn' | 'askAfterOn'>> & {
  text?: string;
  sensitive?: boolean;
};

/** Facts of a person that are written down by hand; each shows at once and can be taken back. */
export function useFactActions(contactId: string) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const address = (fact: Pick<Fact, 'id'>) => workspace.url(`/facts/${fact.id}`);
  const refresh = () => void queryClient.invalidateQueries({ queryKey: [workspace.id] });
  const show = (change: (facts: Fact[]) => Fact[]) =>
    queryClient.setQueriesData<ContactMemory>({ queryKey: [workspace.id, 'contact-memory', contactId] }, (memory) =>
      memory ? { ...memory, ownFacts: change(memory.ownFacts) } : memory,
    );
  const patch = (fact: Fact, body: FactWords) => {
    show((facts) => facts.map((one) => (one.id === fact.id ? shown(one, body) : one)));
    return request<Fact>(address(fact), { method: 'PATCH', body }).finally(refresh);
  };
  const change = (fact: Fact, body: FactWords, before: FactWords, message: string) => {
    patch(fact, body).then(() => offerUndo(message, () => patch(fact, before)), tellFailure);
  };
  return {
    write: (body: FactWords & Pick<Fact, 'kind'>) => {
      show((facts) => [shown(unwritten(body.kind), body), ...facts]);
      request<Fact>(workspace.url(`/contacts/${contactId}/facts`), { method: 'POST', body })
        .then((fact) => offerUndo('Written down.', () => request(address(fact), { method: 'DELETE' }).finally(refresh)))
        .catch(tellFailure)
        .finally(refresh);
    },
    change,
    cover: (fact: Fact, sensitive: boolean) =>
      change(
        fact,
        { sensitive },
        { sensitive: !sensitive },
        sensitive ? 'It is covered now.' : 'It is not covered any more.',
      ),
    remove: (fact: Fact) =>
      removeLater({
        ids: [fact.id],
        message: 'Deleted for good.',
        send: (keepalive) => request(address(fact), { method: 'DELETE', keepalive }),
        after: refresh,
      }),
  };
}

export type FactActions = ReturnType<typeof useFactActions>;

function unwritten(kind: Fact['kind']): Fact {
  const now = new Date().toISOString();
  return {
    id: `unwritten ${now}`,
    kind,
    text: '',
    isCovered: false,
    isSensitive: false,
    about: null,
    on: null,
    expiresOn: null,
    askAfterOn: null,
    createdAt: now,
    updatedAt: now,
  };
}

function shown(fact: Fact, { sensitive, text, ...change }: FactWords): Fact {
  return { ...fact, ...change, text: text ?? fact.text, isSensitive: sensitive ?? fact.isSensitive };
}
