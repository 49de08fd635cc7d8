FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 GS_SANDBOX=false
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY ui-extensions/hubspot/package.json ui-extensions/hubspot/
COPY ui-extensions/zendesk/package.json ui-extensions/zendesk/
RUN npm ci --omit=dev --ignore-scripts
COPY . .
USER node
EXPOSE 4300
# The image's own Node, so that SIGTERM reaches the process and not npm.
CMD ["node", "server/main.ts"]
