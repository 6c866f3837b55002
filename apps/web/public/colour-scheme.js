// Runs before the first paint, so that a dark page never flashes white. The key is the one that the app writes.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('frontporch-colour-scheme');
  } catch {
    chosen = null;
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
