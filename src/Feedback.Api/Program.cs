using Feedback.Api.Hosting;

// Settings stand beside the program, wherever it is started from; relative data paths go by the working directory.
// The words before them are no settings: read as one, a path that begins with / would swallow the setting behind it.
var words = Commands.Words(args);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args[words.Length..], ContentRootPath = AppContext.BaseDirectory });
return await Commands.RunAsync(words.FirstOrDefault(), builder, words.ElementAtOrDefault(1));
