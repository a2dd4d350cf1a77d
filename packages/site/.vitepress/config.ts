/** The site: which pages stand where, and a search that does not ask for the right marks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type DefaultTheme } from 'vitepress';
import { foldMarks } from '../src/fold-marks.js';

const pages = join(import.meta.dirname, '../.cache/pages');

/** The documents of a folder by their titles. */
function documentsOf(folder: string): DefaultTheme.SidebarItem[] {
  return readdirSync(join(pages, folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const title = /^# (.+)$/mu.exec(readFileSync(join(pages, folder, name), 'utf8'));
      return { text: title?.[1] ?? name, link: `/${folder}/${name.replace(/\.md$/u, '')}` };
    });
}

export default defineConfig({
  title: 'thutuc',
  description: 'Public procedures by the law’s own clock',
  lang: 'en',
  srcDir: '.cache/pages',
  outDir: '.cache/site',
  cacheDir: '.cache/vitepress',
  cleanUrls: false,
  // The themes of the default are too pale to be read by everybody.
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  vite: { resolve: { conditions: ['@thutuc/source'] } },
  themeConfig: {
    nav: [
      { text: 'Guide', link: '/guide/getting-started' },
      { text: 'Calculator', link: '/calculator' },
      { text: 'Reference', link: '/reference/commands' },
      { text: 'API', link: '/api/core/' },
    ],
    sidebar: [
      { text: 'Guide', items: documentsOf('guide') },
      { text: 'Reference', collapsed: true, items: documentsOf('reference') },
      {
        text: 'API',
        collapsed: true,
        items: readdirSync(join(pages, 'api')).map((name) => ({
          text: `@thutuc/${name}`,
          link: `/api/${name}/`,
        })),
      },
      {
        text: 'Project',
        collapsed: true,
        items: [
          { text: 'Architecture', link: '/architecture' },
          { text: 'Glossary', link: '/glossary' },
          { text: 'Benchmarks', link: '/benchmarks' },
          { text: 'Versions', link: '/versioning' },
          { text: 'Contributing', link: '/contributing' },
        ],
      },
      { text: 'Decisions', collapsed: true, items: documentsOf('decisions') },
    ],
    search: {
      provider: 'local',
      options: { miniSearch: { options: { processTerm: foldMarks } } },
    },
    outline: [2, 3],
  },
});
