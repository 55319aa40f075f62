import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contractPlugin } from './contract-plugin.ts';

export default defineConfig({
  plugins: [react(), contractPlugin()],
  define: { __GALLERY__: 'true' },
  test: {
    name: 'client',
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
  },
});
