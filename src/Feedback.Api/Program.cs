using Feedback.Api.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddFeedback();
await using var app = builder.Build();
await app.UseFeedback().RunAsync();
