// The runner waits for a test or hook for ever; here each of them fails after its own limit, or a minute.
import { addEventHandler } from 'jest-circus';

const LIMIT_MS = 60_000;

function limited(fn, limit) {
  return async function () {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Not done within ${limit / 1000} s.`)), limit);
    });
    try {
      return await Promise.race([fn.call(this), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

// Called when the test or hook has joined the describe block that is being read.
addEventHandler(({ name, fn, timeout }, { currentDescribeBlock: block }) => {
  const added = { add_test: block.children, add_hook: block.hooks }[name]?.at(-1);
  if (added && fn) added.fn = limited(fn, timeout ?? LIMIT_MS);
});
