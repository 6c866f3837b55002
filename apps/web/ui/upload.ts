import { Problem, refusalOf } from './request';

export interface UploadOptions {
  signal: AbortSignal;
  /** Told how much is sent, from 0 to 1. */
  onShare: (share: number) => void;
}

/** Sends a form with files, telling how far it is, which fetch can't; null where it was stopped on purpose. */
export function upload<T>(path: string, form: FormData, { signal, onShare }: UploadOptions): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', path);
    sending.setRequestHeader('accept', 'application/json');
    sending.responseType = 'json';
    sending.upload.addEventListener('progress', ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0));
    sending.addEventListener('load', () => {
      if (sending.status >= 200 && sending.status < 300) resolve(sending.response as T);
      else reject(refusalOf(sending.status, sending.response));
    });
    sending.addEventListener('error', () => reject(new Problem(0, brokenOff())));
    sending.addEventListener('abort', () => resolve(null));
    signal.addEventListener('abort', () => sending.abort());
    sending.send(form);
  });
}

function brokenOff(): string {
  return navigator.onLine ? 'The upload broke off. Is Frontporch still running?' : 'You are offline.';
}
