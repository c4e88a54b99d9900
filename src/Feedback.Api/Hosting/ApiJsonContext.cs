using System.Text.Json.Serialization;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Complaints;
using Feedback.Api.Health;
using Feedback.Api.Indices;
using Feedback.Api.Integrity;
using Feedback.Api.Problems;
using Feedback.Api.Ratings;
using Feedback.Api.Routing;
using Feedback.Domain.Catalogue;

namespace Feedback.Api.Hosting;

/// <summary>Every type that crosses the wire; options are set in <see cref="ApiJson"/>.</summary>
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(Liveness))]
[JsonSerializable(typeof(Readiness))]
[JsonSerializable(typeof(ListOf<AgencyResponse>))]
[JsonSerializable(typeof(ListOf<ServiceResponse>))]
[JsonSerializable(typeof(ListOf<Field>))]
[JsonSerializable(typeof(ListOf<Place>))]
[JsonSerializable(typeof(PutAgencyRequest))]
[JsonSerializable(typeof(PutServiceRequest))]
[JsonSerializable(typeof(CreateKeyRequest))]
[JsonSerializable(typeof(CreatedKey))]
[JsonSerializable(typeof(ListOf<KeySummary>))]
[JsonSerializable(typeof(IssueReceiptRequest))]
[JsonSerializable(typeof(IssuedReceipt))]
[JsonSerializable(typeof(IssueReceiptsRequest))]
[JsonSerializable(typeof(IssueReceiptsResponse))]
[JsonSerializable(typeof(SubmitRatingRequest))]
[JsonSerializable(typeof(SubmittedRating))]
[JsonSerializable(typeof(SubmitRatingsRequest))]
[JsonSerializable(typeof(SubmitRatingsResponse))]
[JsonSerializable(typeof(RatingResponse))]
[JsonSerializable(typeof(ListOf<RatingResponse>))]
[JsonSerializable(typeof(SubmitComplaintRequest))]
[JsonSerializable(typeof(FiledComplaint))]
[JsonSerializable(typeof(TrackingResponse))]
[JsonSerializable(typeof(ReactToAnswerRequest))]
[JsonSerializable(typeof(ComplaintResponse))]
[JsonSerializable(typeof(ListOf<ComplaintSummary>))]
[JsonSerializable(typeof(ActOnComplaintRequest))]
[JsonSerializable(typeof(SatisfactionResponse))]
[JsonSerializable(typeof(ProfileResponse))]
[JsonSerializable(typeof(ReasonsOfRatings))]
[JsonSerializable(typeof(FlagsResponse))]
[JsonSerializable(typeof(DecideFlagRequest))]
[JsonSerializable(typeof(PublishIndicesRequest))]
[JsonSerializable(typeof(ActOnPublicationRequest))]
[JsonSerializable(typeof(PublicationResponse))]
[JsonSerializable(typeof(PublicationsResponse))]
[JsonSerializable(typeof(ImportFiguresRequest))]
[JsonSerializable(typeof(PreviewRoutingRequest))]
[JsonSerializable(typeof(FindSimilarRequest))]
[JsonSerializable(typeof(SimilarReports))]
[JsonSerializable(typeof(RoutingResponse))]
[JsonSerializable(typeof(ModelsResponse))]
[JsonSerializable(typeof(TrainingAsked))]
[JsonSerializable(typeof(ModelReason))]
[JsonSerializable(typeof(RoutingQualityResponse))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
