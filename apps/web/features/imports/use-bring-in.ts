import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { request } from '../../ui/request';
import { upload } from '../../ui/upload';
import { useWorkspace } from '../session/workspace';
import type { ReceivedFiles } from './files/files.types';
import { importQuery, importsQuery, previewQuery } from './imports.queries';
import type { ImportPreview } from './imports.types';

/** Sends a text or files, and goes to what was understood of them. */
export function useBringIn() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [share, setShare] = useState(0);
  const sending = useRef<AbortController>(undefined);
  const bringIn = useMutation({
    mutationFn: async (source: File[] | string): Promise<string | null> => {
      if (typeof source === 'string') return sendText(source);
      sending.current = new AbortController();
      setShare(0);
      const form = new FormData();
      for (const file of source) form.append('files', file, file.webkitRelativePath || file.name);
      const options = { signal: sending.current.signal, onShare: setShare };
      const received = await upload<ReceivedFiles>(workspace.url('/imports/files'), form, options);
      return received?.importId ?? null;
    },
    onSuccess: (importId) => {
      if (importId === null) return;
      void queryClient.invalidateQueries({ queryKey: importsQuery(workspace).queryKey });
      void navigate({ to: '/imports/$importId', params: { importId } });
    },
  });
  const sendText = async (text: string): Promise<string> => {
    const address = workspace.url('/imports/preview');
    const preview = await request<ImportPreview>(address, { method: 'POST', body: { text } });
    const importId = preview.import.id;
    queryClient.setQueryData(previewQuery(workspace, importId).queryKey, preview);
    queryClient.setQueryData(importQuery(workspace, importId).queryKey, preview.import);
    return importId;
  };
  return { bringIn, share, cancel: () => sending.current?.abort() };
}
