import { useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { request } from '../../../ui/request';
import { counted } from '../../../ui/text/numbers';
import { offerUndo, tellFailure } from '../../../ui/undo/undo';
import { useWorkspace, type Workspace } from '../../session/workspace';
import type { Circle, Page, PersonLine } from '../people.types';
import { circlePhrase } from '../people.words';

/** What is done to several people at once; each shows at once and can be taken back. */
export function usePeopleActions() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: [workspace.id] });
  const toCircle = (people: readonly PersonLine[], circle: Circle | null) => {
    const before = new Map(people.map((person) => [person.id, person.circle]));
    const put = (next: (id: string) => Circle | null) => {
      changePeople(queryClient, workspace, before, (person) => ({ ...person, circle: next(person.id) }));
      return eachOf(before.keys(), (id) => patch(workspace, id, { circle: next(id) })).finally(refresh);
    };
    put(() => circle).catch(tellFailure);
    const where = circle ? `in ${circlePhrase(circle)}` : 'in no circle';
    offerUndo(`${namesOf(people)} now ${where}.`, () => put((id) => before.get(id) ?? null));
  };
  const archive = (people: readonly PersonLine[], away: boolean) => {
    const ids = people.map((person) => person.id);
    const send = (archived: boolean) => {
      const at = archived ? new Date().toISOString() : null;
      changePeople(queryClient, workspace, new Set(ids), (person) => ({ ...person, archivedAt: at }));
      return eachOf(ids, (id) =>
        request(workspace.url(`/contacts/${id}/${archived ? 'archive' : 'restore'}`), { method: 'POST' }),
      ).finally(refresh);
    };
    send(away).catch(tellFailure);
    offerUndo(`${namesOf(people)} ${away ? 'archived' : 'brought back'}.`, () => send(!away));
  };
  return { toCircle, archive };
}

function patch(workspace: Workspace, id: string, body: object): Promise<unknown> {
  return request(workspace.url(`/contacts/${id}`), { method: 'PATCH', body });
}

/** Shows a change in every list of people at once, before the server has answered. */
function changePeople(
  queryClient: QueryClient,
  workspace: Workspace,
  ids: { has: (id: string) => boolean },
  change: (person: PersonLine) => PersonLine,
): void {
  for (const list of ['people', 'review']) {
    queryClient.setQueriesData<InfiniteData<Page<PersonLine>>>({ queryKey: [workspace.id, list] }, (data) =>
      data
        ? {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              items: page.items.map((person) => (ids.has(person.id) ? change(person) : person)),
            })),
          }
        : data,
    );
  }
}

/** Four at a time, so that a large choice does not flood the server. */
async function eachOf(ids: Iterable<string>, work: (id: string) => Promise<unknown>): Promise<void> {
  const waiting = [...ids];
  const runner = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) await work(id);
  };
  await Promise.all(Array.from({ length: 4 }, runner));
}

function namesOf(people: readonly PersonLine[]): string {
  const [first] = people;
  if (people.length === 1 && first) return `${first.name} is`;
  return `${counted(people.length, 'person', 'people')} are`.replace(/^./u, (letter) => letter.toUpperCase());
}
