import '@fontsource-variable/newsreader/wght.css';
import './ui/style/mantine.css';
import './ui/style/elements.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './query-client';
import { createAppRouter } from './routes';
import { colourSchemes, resolveVariables, theme } from './ui/style/theme';

const queryClient = createQueryClient(() => void leaveToSignIn());
const router = createAppRouter(queryClient);

/** The session ended while the page was open: to sign-in, and back here afterwards. */
async function leaveToSignIn(): Promise<void> {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in' || pathname === '/welcome' || pathname.startsWith('/join/')) return;
  queryClient.setQueryData(['me'], null);
  await router.navigate({ to: '/sign-in', search: { back: href } });
}

// After an upgrade the page in the browser asks for parts that are gone; opening it anew brings the new ones.
addEventListener('vite:preloadError', () => location.reload());

// The pages are small: fetched while nothing else is to do, they open without a blank moment.
const whenIdle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 1500));
whenIdle(() => Object.values(router.routesById).forEach((route) => void router.loadRouteChunk(route)));

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={colourSchemes}
        cssVariablesResolver={resolveVariables}
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
