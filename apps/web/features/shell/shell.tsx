import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { KeySheet } from '../../ui/keys/key-sheet';
import { useShortcutListener } from '../../ui/keys/shortcuts';
import { Toasts } from '../../ui/undo/toasts';
import { meQuery } from '../session/session.queries';
import { WorkspaceProvider } from '../session/workspace';
import { BottomBar, Rail, TopBar } from './navigation';
import { OfflineNote } from './offline-note';
import { Palette } from './palette';
import styles from './shell.module.css';
import { useGlobalKeys } from './use-global-keys';

/** What stands around every page of a signed-in member. */
export function Shell() {
  const { data: me } = useSuspenseQuery(meQuery);
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  useShortcutListener();
  useGlobalKeys({ openPalette: () => setOpen('palette'), openKeys: () => setOpen('keys') });
  if (!me) return <SignedOut />;
  return (
    <WorkspaceProvider me={me}>
      <a className={styles['skip']} href="#main">
        Skip to the page
      </a>
      <div className={styles['shell']}>
        <Rail onSearch={() => setOpen('palette')} onKeys={() => setOpen('keys')} />
        <TopBar onSearch={() => setOpen('palette')} />
        <Main />
        <BottomBar />
      </div>
      <Toasts />
      <KeySheet opened={open === 'keys'} onClose={() => setOpen(null)} />
      {open === 'palette' ? <Palette onClose={() => setOpen(null)} onKeys={() => setOpen('keys')} /> : null}
    </WorkspaceProvider>
  );
}

/** Takes the focus at each change of page, so that reading and tabbing start there. */
function Main() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <main id="main" ref={main} tabIndex={-1} className={styles['main']}>
      <OfflineNote />
      <Suspense>
        <Outlet />
      </Suspense>
    </main>
  );
}

/** The session has ended, as was found out on coming back to the page: to sign-in, once, and then here again. */
function SignedOut() {
  const router = useRouter();
  useEffect(() => {
    const { pathname, href } = router.state.location;
    if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { back: href } });
  }, [router]);
  return null;
}
