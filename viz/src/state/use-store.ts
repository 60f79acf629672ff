/** The store for every part of the page. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Renderer } from '../sigma/camera.ts';
import type { Store } from './store.ts';

export type PageContext = { readonly store: Store; readonly renderer: { current: Renderer | null } };

export const Context = createContext<PageContext | null>(null);

export function usePage(): PageContext {
  const page = useContext(Context);
  if (!page) throw new Error('a part of the page stands outside of it');
  return page;
}

export const useStore = (): Store => usePage().store;
