# Builds the program from a checkout: docker build --tag quotegraph .
# Debian, because the database engine has no build for musl.

FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY kernel kernel
COPY src src
RUN npm run build

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /opt/quotegraph
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY --from=build /build/dist dist
RUN chmod +x dist/cli/main.js && ln -s /opt/quotegraph/dist/cli/main.js /usr/local/bin/quotegraph
# Articles, stores and output are mounted here.
WORKDIR /data
USER node
EXPOSE 7878
ENTRYPOINT ["quotegraph"]
CMD ["--help"]
