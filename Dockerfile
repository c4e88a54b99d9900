FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /feedback
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Feedback.Domain/Feedback.Domain.csproj src/Feedback.Domain/packages.lock.json src/Feedback.Domain/
COPY src/Feedback.Classification/Feedback.Classification.csproj src/Feedback.Classification/packages.lock.json src/Feedback.Classification/
COPY src/Feedback.Storage/Feedback.Storage.csproj src/Feedback.Storage/packages.lock.json src/Feedback.Storage/
COPY src/Feedback.Storage.Mongo/Feedback.Storage.Mongo.csproj src/Feedback.Storage.Mongo/packages.lock.json src/Feedback.Storage.Mongo/
COPY src/Feedback.Storage.Sqlite/Feedback.Storage.Sqlite.csproj src/Feedback.Storage.Sqlite/packages.lock.json src/Feedback.Storage.Sqlite/
COPY src/Feedback.Api/Feedback.Api.csproj src/Feedback.Api/packages.lock.json src/Feedback.Api/
COPY src/Feedback.Api/Runtime.props src/Feedback.Api/
RUN dotnet restore --locked-mode src/Feedback.Api
COPY .editorconfig ./
COPY api-spec api-spec
COPY training training
COPY src src
RUN dotnet publish src/Feedback.Api --no-restore -c Release -o /published

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /published .
RUN mkdir /data && chown $APP_UID /data
USER $APP_UID
VOLUME /data
ENV Storage__Sqlite__Path=/data/feedback.db ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s --retries=3 CMD ["dotnet", "Feedback.Api.dll", "health"]
ENTRYPOINT ["dotnet", "Feedback.Api.dll"]
