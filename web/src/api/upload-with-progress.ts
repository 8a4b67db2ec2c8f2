import { Problem, problemOf } from './problem';
import { freshToken } from './token';

/** Sends a form with files and tells how much has gone out (0–1): `fetch` cannot. Whatever is not a 2xx is thrown as a `Problem`. */
export async function uploadWithProgress<T>(
  path: string,
  form: FormData,
  onProgress: (share: number) => void,
): Promise<T> {
  const token = await freshToken();
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('accept', 'application/json');
    if (token !== null) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onerror = () => reject(new Problem(0, 'NETWORK'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(JSON.parse(request.responseText) as T);
        return;
      }
      void problemOf(new Response(request.responseText, { status: request.status })).then(reject);
    };
    request.send(form);
  });
}
