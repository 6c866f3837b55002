import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { readPeopleSearch, readReviewSearch } from './features/people/filters/people.search';
import { meQuery, setupQuery } from './features/session/session.queries';
import { readWeekSearch } from './features/week/week.queries';
import { readYearSearch } from './features/year/year.queries';
import { MissingPage, PageFailure } from './features/shell/page-failure';
import { Shell } from './features/shell/shell';

interface RouterContext {
  queryClient: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  errorComponent: PageFailure,
  notFoundComponent: MissingPage,
});

const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  beforeLoad: async ({ context }) => {
    const setup = await context.queryClient.fetchQuery(setupQuery);
    if (!setup.needed) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('./features/sign-in/welcome.page'), 'WelcomePage'),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search): { back?: string } => (typeof search['back'] === 'string' ? { back: search['back'] } : {}),
  beforeLoad: async ({ context }) => {
    const setup = await context.queryClient.fetchQuery(setupQuery);
    if (setup.needed) throw redirect({ to: '/welcome' });
  },
  component: lazyRouteComponent(() => import('./features/sign-in/sign-in.page'), 'SignInPage'),
});

const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join/$token',
  component: lazyRouteComponent(() => import('./features/sign-in/join.page'), 'JoinPage'),
});

const insideRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    if (me) return;
    const setup = await context.queryClient.fetchQuery(setupQuery);
    if (setup.needed) throw redirect({ to: '/welcome' });
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { back: location.href } });
  },
  component: Shell,
});

const todayRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./features/today/today.page'), 'TodayPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/people',
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import('./features/people/people.page'), 'PeoplePage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/review',
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import('./features/people/review.page'), 'ReviewPage'),
});

const promisesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/promises',
  validateSearch: (search): { by?: 'contact' } => (search['by'] === 'contact' ? { by: 'contact' } : {}),
  component: lazyRouteComponent(() => import('./features/promises/promises.page'), 'PromisesPage'),
});

const weekRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/week',
  validateSearch: readWeekSearch,
  component: lazyRouteComponent(() => import('./features/week/week.page'), 'WeekPage'),
});

const yearRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/year',
  validateSearch: readYearSearch,
  component: lazyRouteComponent(() => import('./features/year/year.page'), 'YearPage'),
});

const personRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/people/$contactId',
  component: lazyRouteComponent(() => import('./features/person/person.page'), 'PersonPage'),
});

const briefRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/people/$contactId/brief',
  component: lazyRouteComponent(() => import('./features/calls/brief/brief.page'), 'BriefPage'),
});

const afterRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/people/$contactId/after/$interactionId',
  component: lazyRouteComponent(() => import('./features/calls/talk/after.page'), 'AfterPage'),
});

const threadsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/threads',
  component: lazyRouteComponent(() => import('./features/threads/threads.page'), 'ThreadsPage'),
});

const threadRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/threads/$threadId',
  component: lazyRouteComponent(() => import('./features/threads/thread.page'), 'ThreadPage'),
});

const importsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('./features/imports/imports.page'), 'ImportsPage'),
});

const duplicatesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/duplicates',
  component: lazyRouteComponent(() => import('./features/duplicates/duplicates.page'), 'DuplicatesPage'),
});

const importRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/imports/$importId',
  component: lazyRouteComponent(() => import('./features/imports/import.page'), 'ImportPage'),
});

const tripsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/trips',
  component: lazyRouteComponent(() => import('./features/trips/trips.page'), 'TripsPage'),
});

const callsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/calls',
  component: lazyRouteComponent(() => import('./features/calls/calls.page'), 'CallsPage'),
});

const openInvitationRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/calls/open/$openInvitationId',
  component: lazyRouteComponent(() => import('./features/open-invitations/open-invitation.page'), 'OpenInvitationPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./features/settings/settings.page'), 'SettingsPage'),
});

const routeTree = rootRoute.addChildren([
  welcomeRoute,
  signInRoute,
  joinRoute,
  insideRoute.addChildren([
    todayRoute,
    peopleRoute,
    reviewRoute,
    promisesRoute,
    weekRoute,
    yearRoute,
    personRoute,
    briefRoute,
    afterRoute,
    threadsRoute,
    threadRoute,
    importsRoute,
    duplicatesRoute,
    importRoute,
    tripsRoute,
    callsRoute,
    openInvitationRoute,
    settingsRoute,
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
