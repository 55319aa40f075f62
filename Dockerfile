# The client is built with every dependency; the image that runs carries only those of production.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile \
  && cd client && node node_modules/vite/bin/vite.js build

FROM node:24.21.0-bookworm-slim AS production
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY server/package.json server/
COPY client/package.json client/
COPY shared/package.json shared/
COPY e2e/package.json e2e/
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --prod --filter @sentiers/server... \
  && rm -rf ~/.cache ~/.local/share/pnpm

FROM node:24.21.0-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=production /app ./
COPY shared/src shared/src
COPY server/src server/src
COPY --from=build /app/client/dist client/dist
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
# A thousand people coming at once would otherwise leave the young generation's memory at its largest.
CMD ["node", "--max-semi-space-size=16", "server/src/main.ts"]
