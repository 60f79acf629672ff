/** The icons of buttons, drawn by our own hand on 24 units; hidden from screen readers, as each button has a name. */

const paths = {
  search: 'M10.500 4a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13zm4.800 11.300L20 20',
  filters: 'M4 6h16M7 12h10M10 18h4',
  table: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 5v14',
  picture:
    'M6 7.500a1.800 1.800 0 1 0 0-.01M17 6a1.800 1.800 0 1 0 0-.01M12 18a1.800 1.800 0 1 0 0-.01M7.700 7.300 15.200 6.300M7 9l4 7.500M16.200 7.600l-3.300 8.800',
  take: 'M12 4v10m0 0 4-4m-4 4-4-4M5 18.500h14',
  help: 'M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17zM9.800 9.900a2.300 2.300 0 1 1 3.300 2.100c-.7.4-1.100.8-1.100 1.700M12 16.400v.1',
  legend:
    'M5 7.500h3v-3H5zM12 6h7M6.500 11a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3zM12 12.500h7M4.500 19.500h4M12 19.500h7',
  query: 'M5 5h14v10H9l-4 4zM9 9h6M9 11.800h4',
  light:
    'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 3v2M12 19v2M3 12h2M19 12h2M5.600 5.600 7 7M17 17l1.400 1.400M18.400 5.600 17 7M7 17l-1.400 1.400',
  dark: 'M19 14.500A7.500 7.500 0 0 1 9.500 5 7.500 7.500 0 1 0 19 14.500z',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 6v12M6 12h12',
  minus: 'M6 12h12',
  fit: 'M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4',
  relax: 'M4 12c2.500-5 5.500-5 8 0s5.500 5 8 0',
  stop: 'M8 8h8v8H8z',
  play: 'M9 6.500v11l8.500-5.500z',
  link: 'M10 14a3.500 3.500 0 0 0 5 0l3-3a3.500 3.500 0 0 0-5-5l-1 1M14 10a3.500 3.500 0 0 0-5 0l-3 3a3.500 3.500 0 0 0 5 5l1-1',
  out: 'M9 6h9v9M18 6 7 17',
  around: 'M12 10.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3zM12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14z',
  back: 'M11 6l-6 6 6 6M5 12h14',
  squares: 'M9.500 9.500h5v5h-5zM12 4v5.500M5 19l4.500-4.500M19 19l-4.500-4.500',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
