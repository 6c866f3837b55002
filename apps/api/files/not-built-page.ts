/** Shown in place of the web page while there is none. */
export const notBuiltPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Frontporch: not built yet</title>
    <style>
      body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem; }
      :root { color-scheme: light dark; }
    </style>
  </head>
  <body>
    <h1>The web page is not built yet</h1>
    <p>The API runs. Build the page with <code>npm run build</code>, then start Frontporch again.</p>
    <p><a href="/api/docs">Meanwhile, the documentation of the API</a></p>
  </body>
</html>
`;
